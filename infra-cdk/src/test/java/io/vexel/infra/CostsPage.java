package io.vexel.infra;

import io.vexel.infra.Price.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/costs.md}; run it from the root of the project. */
public final class CostsPage {
  private static final List<Month> MONTHS =
      Stream.of(0L, 100L, 10_000L, 1_000_000L).map(Month::new).toList();

  private static final Kind[] BILLED = {Kind.STANDING, Kind.USE, Kind.DATABASE, Kind.MODEL};

  static final int FIREWALL_RULES = 2;

  private static final String START =
      """
      # What it costs

      Made by `make docs` from the table of prices and the turn below, which are all there is to change. A test
      holds the page to both, and another one the standing costs to the templates: no resource of the default
      stage has an hourly price, and what is paid for by the month stays below five dollars.

      Dollars a month, by the list prices of us-east-1, taxes not counted; other regions cost up to a quarter
      more. A **turn** is a message and its answer.

      """;

  private CostsPage() {}

  /** The page as it should be. */
  static String page() {
    return START + table() + turn() + prices() + options();
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| |");
    MONTHS.forEach(month -> table.append(" %s |".formatted(name(month))));
    table.append("\n|---|").append("---:|".repeat(MONTHS.size())).append('\n');
    prices(BILLED)
        .forEach(price -> table.append(row(price.what(), month -> price.of(month.of(price)))));
    table.append(row("**AWS**", month -> sum(month, Kind.STANDING, Kind.USE)));
    table.append(row("**Database**", month -> sum(month, Kind.DATABASE)));
    table.append(row("**Model**", month -> sum(month, Kind.MODEL)));
    table.append(row("**All**", month -> sum(month, BILLED)));
    table.append(row("AWS, less what is free every month", CostsPage::beyondFree));
    return table.toString();
  }

  private static String name(Month month) {
    return month.turns() == 0 ? "nobody" : number(month.turns()) + " turns";
  }

  private static String row(String what, ToDoubleFunction<Month> dollars) {
    return "| %s |%s\n"
        .formatted(
            what,
            MONTHS.stream()
                .map(month -> " %s |".formatted(money(dollars.applyAsDouble(month))))
                .collect(Collectors.joining()));
  }

  private static double sum(Month month, Kind... kinds) {
    return prices(kinds).mapToDouble(price -> price.of(month.of(price))).sum();
  }

  private static double beyondFree(Month month) {
    return prices(Kind.STANDING, Kind.USE)
        .mapToDouble(price -> price.beyondFree(month.of(price)))
        .sum();
  }

  private static Stream<Price> prices(Kind... kinds) {
    return Arrays.stream(Price.values()).filter(price -> List.of(kinds).contains(price.kind()));
  }

  private static String money(double dollars) {
    return String.format(Locale.ROOT, "%,.2f", dollars).replace(',', ' ');
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  private static String turn() {
    return """

    What AWS gives for nothing every month, and not only in the first year, is left out above; the last line
    takes it off, for an account with nothing else in it. Fractions of a cent are left out: storage of site,
    logs and archives, mail of alarms, parameters. SnapStart costs nothing for Java.

    # What a turn takes

    These are assumptions. Put your own into `Month` in `infra-cdk/src/test` and run `make docs`.

    | of | a turn takes |
    |---|---|
    | calls of the API | %1$d: the answer, and seven for what is around it (lists, the conversation, the session) |
    | the answer | %2$s s of a function with 1 769 MB, which is billed while the model writes |
    | the other calls | %3$s s each, with 1 024 MB |
    | the authorizer | one call of %4$s s with 512 MB; its answers are kept for a minute |
    | the site | %5$d files, looked at by two functions of CloudFront each; one looks at each call |
    | what people receive | %6$d kB, compressed |
    | jobs | %7$s: a title for every third message, %8$s s with 1 769 MB |
    | logs | %9$d kB |
    | database and model | %10$d kB sent to them |
    | tokens | %11$s in, most of which is the conversation so far, and %12$s out |

    Besides, the worker looks every five minutes for what is due or lost (%13$s s each), Lambda asks the queue
    every four seconds whether there is something, and a metric is paid for in every hour in which something
    was measured. X-Ray keeps one trace a second, and of the others one in twenty. From %14$s turns a month
    on, the database is a dedicated one.

    # Prices

    Noted on %15$s from copies of these pages, some of them months old: look again before you rely on a
    number. The model is an example; its provider sends a bill of its own, and much of what a turn costs is up
    to it.

    | what | price | for each | for nothing | from |
    |---|---|---|---|---|
    """
        .formatted(
            Month.CALLS,
            plain(Month.STREAM_SECONDS),
            plain(Month.CALL_SECONDS),
            plain(Month.AUTHORIZER_SECONDS),
            Month.PAGES,
            Month.KILOBYTES,
            plain(Month.JOBS),
            plain(Month.JOB_SECONDS),
            Month.LOG_KILOBYTES,
            Month.SENT_KILOBYTES,
            number(Month.TOKENS_IN),
            number(Month.TOKENS_OUT),
            plain(Month.SWEEP_SECONDS),
            number(Month.MANY),
            Price.NOTED);
  }

  private static String options() {
    return """

    # What adds to it

    | key of [vexel.yaml](deploy.md) | costs |
    |---|---|
    | `firewall` | $%s a month for a web ACL with %d rules, and $%s for a million requests |
    | `edgeLogs` | storage of files, $0.023 for a GB and month |
    | `domain` | nothing; a hosted zone of Route 53 costs $0.50 a month |
    | `mail` | $0.10 for 1 000 messages |
    | `budget` | nothing |
    | a second stage | its alarms and its dashboard once more |
    """
        .formatted(
            money(Price.FIREWALLS.of(1) + Price.FIREWALL_RULES.of(FIREWALL_RULES)),
            FIREWALL_RULES,
            money(Price.FIREWALL_REQUESTS.of(1e6)));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static String prices() {
    return Arrays.stream(Price.values()).map(Price::row).collect(Collectors.joining());
  }

  /**
   * Rewrites the page.
   *
   * @param arguments the root of the project, if it is not the working directory
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    Files.writeString(root.resolve("docs/costs.md"), page());
  }
}
