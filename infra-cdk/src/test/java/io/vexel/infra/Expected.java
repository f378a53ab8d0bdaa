package io.vexel.infra;

import io.vexel.api.Need.Permission;
import io.vexel.api.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What functions of the stage {@code dev} should be given for what routes and tasks need. */
final class Expected {
  private Expected() {}

  /** What the settings of the file come to. */
  static Map<String, String> settings(Collection<Setting> needed) {
    Map<Setting, String> plain =
        Map.of(
            Setting.ADMIN_EMAIL, "admin@example.org",
            Setting.VEXEL_REGISTRATION, "open",
            Setting.VEXEL_PROVIDERS, "openai",
            Setting.VEXEL_JOBS_QUEUE,
                "https://sqs.eu-central-1.amazonaws.com/123456789012/vexel-dev-jobs");
    Map<String, String> settings = new TreeMap<>();
    for (Setting setting : needed) {
      if (plain.containsKey(setting)) {
        settings.put(setting.name(), plain.get(setting));
      } else if (parameters().containsKey(setting)) {
        settings.put(setting.name(), "ssm:" + parameters().get(setting));
      }
    }
    return settings;
  }

  private static Map<Setting, String> parameters() {
    return Map.of(
        Setting.MONGODB_URI, "/vexel/dev/mongodb-uri",
        Setting.OPENAI_API_KEY, "/vexel/dev/openai-api-key",
        Setting.ADMIN_PASSWORD, "/vexel/dev/admin-password",
        Setting.VEXEL_ISSUER, "/vexel/dev/issuer",
        Setting.VEXEL_SIGNING_KEY, "/vexel/dev/signing-key",
        Setting.VEXEL_ORIGIN_SECRET, "/vexel/dev/origin-secret",
        Setting.VEXEL_VERIFICATION_KEYS, "/vexel/dev/verification-keys");
  }

  static List<String> permissions(
      String function, Set<Setting> settings, Set<Permission> permissions) {
    List<String> lines = new ArrayList<>();
    String logs =
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/vexel-dev-" + function;
    lines.add("logs:CreateLogStream " + logs + ":*");
    lines.add("logs:PutLogEvents " + logs + ":*");
    lines.add("xray:PutTraceSegments *");
    lines.add("xray:PutTelemetryRecords *");
    settings.stream()
        .filter(parameters()::containsKey)
        .map(parameters()::get)
        .map(name -> "ssm:GetParameters arn:aws:ssm:eu-central-1:123456789012:parameter" + name)
        .forEach(lines::add);
    if (permissions.contains(Permission.SEND_JOBS)) {
      lines.add("sqs:SendMessage " + queue());
    }
    return lines;
  }

  static String queue() {
    return "arn:aws:sqs:eu-central-1:123456789012:vexel-dev-jobs";
  }
}
