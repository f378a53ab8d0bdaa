package io.vexel.runtime.operations;

import io.vexel.api.Setting;
import io.vexel.runtime.aws.WritableParameters;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parameters in memory. */
final class Kept implements WritableParameters {
  static final Map<Setting, String> NAMES =
      Map.of(
          Setting.MONGODB_URI, "/vexel/dev/mongodb-uri",
          Setting.OPENAI_API_KEY, "/vexel/dev/openai-api-key",
          Setting.ADMIN_PASSWORD, "/vexel/dev/admin-password",
          Setting.VEXEL_SIGNING_KEY, "/vexel/dev/signing-key",
          Setting.VEXEL_ORIGIN_SECRET, "/vexel/dev/origin-secret",
          Setting.VEXEL_VERIFICATION_KEYS, "/vexel/dev/verification-keys");

  final Map<String, String> values = new TreeMap<>();
  final Set<String> encrypted = new HashSet<>();

  @Override
  public Map<String, String> read(Set<String> names) {
    Map<String, String> found = new TreeMap<>(values);
    found.keySet().retainAll(names);
    return found;
  }

  @Override
  public void write(String name, String value, boolean secret) {
    values.put(name, value);
    if (secret) {
      encrypted.add(name);
    }
  }

  @Override
  public void remove(String name) {
    values.remove(name);
  }

  String value(Setting setting) {
    return values.getOrDefault(NAMES.getOrDefault(setting, ""), "");
  }
}
