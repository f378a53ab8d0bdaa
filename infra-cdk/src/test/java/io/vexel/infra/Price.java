package io.vexel.infra;

import java.util.Locale;

/**
 * Every price that a stage is billed by: list prices in dollars, of us-east-1 where they differ by
 * region, as copies of the pages they come from had them.
 */
enum Price {
  ALARMS(Kind.STANDING, "CloudWatch alarms", "0.10", 1, "alarm", 10, Source.CLOUDWATCH),
  DASHBOARDS(Kind.STANDING, "CloudWatch dashboards", "3.00", 1, "dashboard", 3, Source.CLOUDWATCH),

  EDGE_REQUESTS(
      Kind.USE, "CloudFront requests", "0.0100", 10_000, "10 000", 10_000_000, Source.CLOUDFRONT),
  EDGE_GIGABYTES(Kind.USE, "CloudFront to people", "0.085", 1, "GB", 1_000, Source.CLOUDFRONT),
  EDGE_FUNCTIONS(
      Kind.USE, "CloudFront functions", "0.10", 1e6, "million", 2_000_000, Source.CLOUDFRONT),
  BUCKET_READS(Kind.USE, "S3 reads", "0.0004", 1_000, "1 000", 0, Source.S3),
  GATEWAY_CALLS(Kind.USE, "API Gateway calls", "3.50", 1e6, "million", 0, Source.GATEWAY),
  FUNCTION_CALLS(Kind.USE, "Lambda calls", "0.20", 1e6, "million", 1_000_000, Source.LAMBDA),
  FUNCTION_TIME(
      Kind.USE, "Lambda time, arm64", "0.0000133334", 1, "GB second", 400_000, Source.LAMBDA),
  QUEUE_REQUESTS(Kind.USE, "SQS requests", "0.40", 1e6, "million", 1_000_000, Source.SQS),
  SCHEDULED_EVENTS(Kind.USE, "EventBridge events", "1.00", 1e6, "million", 0, Source.EVENTS),
  LOGS(Kind.USE, "CloudWatch logs taken in", "0.50", 1, "GB", 5, Source.CLOUDWATCH),
  METRICS(Kind.USE, "CloudWatch metrics", "0.30", 1, "metric and month", 10, Source.CLOUDWATCH),
  TRACES(Kind.USE, "X-Ray traces", "5.00", 1e6, "million", 100_000, Source.XRAY),
  INTERNET_GIGABYTES(
      Kind.USE, "To database and models, over the internet", "0.09", 1, "GB", 100, Source.EC2),

  SMALL_DATABASE(
      Kind.DATABASE,
      "Atlas Flex, up to 100 operations a second",
      "8.00",
      1,
      "month",
      0,
      Source.ATLAS),
  LARGE_DATABASE(Kind.DATABASE, "Atlas M30", "0.54", 1, "hour", 0, Source.ATLAS),

  TOKENS_IN(Kind.MODEL, "gpt-4o-mini, tokens in", "0.15", 1e6, "million", 0, Source.OPENAI),
  TOKENS_OUT(Kind.MODEL, "gpt-4o-mini, tokens out", "0.60", 1e6, "million", 0, Source.OPENAI),

  FIREWALLS(Kind.OPTION, "WAF web ACLs", "5.00", 1, "web ACL and month", 0, Source.WAF),
  FIREWALL_RULES(Kind.OPTION, "WAF rules", "1.00", 1, "rule and month", 0, Source.WAF),
  FIREWALL_REQUESTS(Kind.OPTION, "WAF requests", "0.60", 1e6, "million", 0, Source.WAF);

  /** When the prices were noted. */
  static final String NOTED = "2026-11-28";

  /** What is paid for, and to whom. */
  enum Kind {
    STANDING,
    USE,
    DATABASE,
    MODEL,
    /** Only where a stage asks for it. */
    OPTION
  }

  /** Where a price comes from. */
  private enum Source {
    ATLAS("https://www.mongodb.com/pricing"),
    CLOUDFRONT("https://aws.amazon.com/cloudfront/pricing/"),
    CLOUDWATCH("https://aws.amazon.com/cloudwatch/pricing/"),
    EC2("https://aws.amazon.com/ec2/pricing/on-demand/"),
    EVENTS("https://aws.amazon.com/eventbridge/pricing/"),
    GATEWAY("https://aws.amazon.com/api-gateway/pricing/"),
    LAMBDA("https://aws.amazon.com/lambda/pricing/"),
    OPENAI("https://openai.com/api/pricing/"),
    S3("https://aws.amazon.com/s3/pricing/"),
    SQS("https://aws.amazon.com/sqs/pricing/"),
    WAF("https://aws.amazon.com/waf/pricing/"),
    XRAY("https://aws.amazon.com/xray/pricing/");

    private final String address;

    Source(String address) {
      this.address = address;
    }
  }

  private final Kind kind;
  private final String what;
  private final String dollars;
  private final double per;
  private final String unit;
  private final double free;
  private final Source source;

  Price(
      Kind kind, String what, String dollars, double per, String unit, double free, Source source) {
    this.kind = kind;
    this.what = what;
    this.dollars = dollars;
    this.per = per;
    this.unit = unit;
    this.free = free;
    this.source = source;
  }

  Kind kind() {
    return kind;
  }

  String what() {
    return what;
  }

  /** What so much of it costs a month. */
  double of(double quantity) {
    return quantity / per * Double.parseDouble(dollars);
  }

  /** The same where nothing else of the account uses what AWS gives for nothing every month. */
  double beyondFree(double quantity) {
    return of(Math.max(0, quantity - free));
  }

  /** Its row in the table of prices. */
  String row() {
    String given = free == 0 ? "" : String.format(Locale.ROOT, "%,.0f", free).replace(',', ' ');
    return "| %s | $%s | %s | %s | %s |\n".formatted(what, dollars, unit, given, source.address);
  }
}
