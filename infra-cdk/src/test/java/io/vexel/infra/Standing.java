package io.vexel.infra;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What resources cost for being there. A type that is not known here may have an hourly price, and
 * so is not deployed before somebody has looked.
 */
final class Standing {
  /** Paid for by use alone, or not at all. */
  private static final Set<String> NOTHING =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::ApiGateway::Deployment",
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage",
          "AWS::Budgets::Budget",
          "AWS::CloudFormation::CustomResource",
          "AWS::CloudFront::Distribution",
          "AWS::CloudFront::Function",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudFront::ResponseHeadersPolicy",
          "AWS::Events::Rule",
          "AWS::IAM::Policy",
          "AWS::IAM::Role",
          "AWS::Lambda::Alias",
          "AWS::Lambda::EventSourceMapping",
          "AWS::Lambda::Function",
          "AWS::Lambda::LayerVersion",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version",
          "AWS::Logs::LogGroup",
          "AWS::Route53::RecordSet",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SES::ConfigurationSet",
          "AWS::SES::EmailIdentity",
          "AWS::SNS::Subscription",
          "AWS::SNS::Topic",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::Queue",
          "AWS::SQS::QueuePolicy",
          "AWS::SSM::Parameter",
          "Custom::CDKBucketDeployment",
          "Custom::PreparedDatabase",
          "Custom::S3AutoDeleteObjects");

  private static final Map<String, Price> MONTHLY =
      Map.of(
          "AWS::CloudWatch::Alarm", Price.ALARMS,
          "AWS::CloudWatch::Dashboard", Price.DASHBOARDS);

  private Standing() {}

  /** The types that nobody has looked at. */
  static List<String> unknown(Collection<String> types) {
    return types.stream()
        .filter(type -> !NOTHING.contains(type) && !MONTHLY.containsKey(type))
        .distinct()
        .sorted()
        .toList();
  }

  /** How many there are of what is paid for by the month. */
  static Map<Price, Long> counted(Collection<String> types) {
    return types.stream()
        .flatMap(type -> Optional.ofNullable(MONTHLY.get(type)).stream())
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
