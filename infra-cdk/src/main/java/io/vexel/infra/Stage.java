package io.vexel.infra;

import io.vexel.api.Setting;
import java.util.Map;
import java.util.Optional;

/**
 * One installation of Vexel as {@code vexel.yaml} describes it.
 *
 * @param name what every resource is called after: {@code vexel-<name>-…}
 * @param account the only account this stage may be deployed to; left out, whoever deploys decides
 * @param domain its own address; left out, the one that CloudFront makes up
 * @param retain whether data outlives the stacks, which cannot be removed by mistake either
 * @param logDays how long logs are kept
 * @param memoryPercent memory of functions in percent of what their routes ask for
 * @param restart any text; when it changes, every function starts anew with the next deployment
 * @param alarmsTo e-mail address that is told when something is wrong
 * @param budget dollars a month that nobody need hear of; 0 for no budget
 * @param mail domain that mail is sent from; left out, none is sent
 * @param edgeLogs whether CloudFront writes down who asked for what, addresses of people included
 * @param firewall what CloudFront turns away; left out, nothing
 * @param settings plain settings of the functions, by name
 */
public record Stage(
    String name,
    String region,
    Optional<String> account,
    Optional<Domain> domain,
    Grouping grouping,
    Optional<Atlas> atlas,
    boolean retain,
    int logDays,
    int memoryPercent,
    String restart,
    Throttle throttle,
    Optional<String> alarmsTo,
    int budget,
    Optional<String> mail,
    boolean edgeLogs,
    Optional<Firewall> firewall,
    Map<Setting, String> settings) {
  public Stage {
    settings = Map.copyOf(settings);
  }

  /** The start of every name. */
  public String prefix() {
    return "vexel-" + name;
  }

  /** How routes are spread over functions. */
  public enum Grouping {
    /** One function per route. */
    ROUTE,
    /** One function per feature, transfer and set of settings and permissions. */
    FEATURE
  }

  /**
   * An address of one's own.
   *
   * @param certificate of ACM in us-east-1, where CloudFront looks for them
   * @param zone hosted zone of Route 53 that gets the records; left out, somebody else makes them
   */
  public record Domain(String name, String certificate, Optional<String> zone) {}

  /**
   * A database that is made with the stage, by the resource types of MongoDB.
   *
   * @param project id of the project
   * @param profile of the key in Secrets Manager: cfn/atlas/profile/…
   * @param region as Atlas calls it, for example EU_CENTRAL_1
   */
  public record Atlas(String project, String profile, String region) {}

  /** What the gateway lets through a second, over all callers, and how much at once. */
  public record Throttle(int rate, int burst) {}

  /**
   * How much one address may ask for in five minutes, before any function runs.
   *
   * @param requests all together
   * @param signIns of those that sign in or register
   */
  public record Firewall(int requests, int signIns) {}
}
