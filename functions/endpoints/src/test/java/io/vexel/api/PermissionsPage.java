package io.vexel.api;

import io.vexel.api.Need.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/permissions.md} anew; run it from the root of the project. */
public final class PermissionsPage {
  private static final String HEAD =
      """
      # Permissions

      On AWS every function has a role of its own and gets exactly the settings that its routes need.
      Secret ones come from the Parameter Store, which the role may read for these parameters alone
      (`ssm:GetParameters`); plain ones stand in its environment, but for `VEXEL_VERIFICATION_KEYS` and,
      where a stage has no domain of its own, `VEXEL_ISSUER`, which are parameters, too. Beyond that a role
      may write to the function's own log group and send traces, and what the last column says: connect to
      the database (on Atlas the role itself is the user) or send messages to the queue of jobs
      (`sqs:SendMessage`). The worker may read that queue, too. Tests hold the templates to this. The page
      is made from `Route` and `Task`.

      | route or task | secrets | plain settings | may |
      |---|---|---|---|
      """;

  private PermissionsPage() {}

  static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Route route : Route.values()) {
      page.append(
          row(
              "`%s` %s".formatted(route.method(), route.path()),
              route.settings(),
              route.permissions()));
    }
    for (Task task : Task.values()) {
      page.append(row("task `%s`".formatted(task.function()), task.settings(), task.permissions()));
    }
    return page.toString();
  }

  private static String row(String what, Set<Setting> settings, Set<Permission> permissions) {
    Set<Setting> secret = EnumSet.copyOf(settings);
    secret.removeIf(setting -> !setting.secret());
    Set<Setting> plain = EnumSet.copyOf(settings);
    plain.removeAll(secret);
    return "| %s | %s | %s | %s |\n"
        .formatted(what, names(secret), names(plain), allowed(permissions));
  }

  private static String names(Collection<Setting> settings) {
    return settings.stream()
        .map(setting -> "`" + setting.name() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String allowed(Set<Permission> permissions) {
    return Stream.of(Permission.values())
        .filter(permissions::contains)
        .map(PermissionsPage::words)
        .collect(Collectors.joining(", "));
  }

  private static String words(Permission permission) {
    return switch (permission) {
      case CONNECT_DATABASE -> "connect to the database";
      case SEND_JOBS -> "send jobs";
    };
  }

  /**
   * Rewrites the page.
   *
   * @param arguments the root of the project, if it is not the working directory
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    Files.writeString(root.resolve("docs").resolve("permissions.md"), markdown());
  }
}
