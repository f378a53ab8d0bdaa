package io.vexel.runtime.operations;

import io.vexel.api.Setting;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.WritableParameters;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores what is secret about a stage: what is missing, and what somebody gives. */
final class StageSecrets {
  /** What only people know. */
  private static final Set<Setting> GIVEN =
      Set.of(Setting.MONGODB_URI, Setting.OPENAI_API_KEY, Setting.ADMIN_PASSWORD);

  /** CloudFront has to read the one, and anybody may read the other. */
  private static final Set<Setting> READABLE =
      Set.of(Setting.VEXEL_ORIGIN_SECRET, Setting.VEXEL_VERIFICATION_KEYS);

  private final Map<Setting, String> names;
  private final WritableParameters parameters;
  private final SecureRandom random;

  /**
   * The secrets of a stage.
   *
   * @param names the parameter of each setting that has one
   */
  StageSecrets(Map<Setting, String> names, WritableParameters parameters, SecureRandom random) {
    this.names = new EnumMap<>(names);
    this.parameters = parameters;
    this.random = random;
  }

  static boolean secret(Setting setting) {
    return !READABLE.contains(setting);
  }

  /**
   * Stores what is not there yet, and what is given.
   *
   * @param given values by setting, from whoever runs this
   * @return what was done, to be read by people
   * @throws Incomplete naming all that nobody has given yet; nothing is stored then
   */
  List<String> store(Map<Setting, String> given) {
    Map<String, String> there = parameters.read(Set.copyOf(names.values()));
    List<String> missing =
        names.keySet().stream()
            .filter(setting -> GIVEN.contains(setting) && setting != Setting.ADMIN_PASSWORD)
            .filter(setting -> !given.containsKey(setting) && !there.containsKey(name(setting)))
            .map(setting -> setting + ": " + setting.description())
            .toList();
    if (!missing.isEmpty()) {
      throw new Incomplete(missing);
    }
    List<String> done = new ArrayList<>();
    String known = there.get(name(Setting.VEXEL_SIGNING_KEY));
    String signingKey = known == null ? App.newSigningKey() : known;
    for (Setting setting : names.keySet()) {
      if (GIVEN.contains(setting) && given.containsKey(setting)) {
        write(setting, given.get(setting), "stored", done);
      } else if (there.containsKey(name(setting))) {
        done.add(name(setting) + " is there and stays as it is");
      } else {
        write(setting, made(setting, signingKey), "made and stored", done);
      }
    }
    return done;
  }

  private String made(Setting setting, String signingKey) {
    return switch (setting) {
      case VEXEL_SIGNING_KEY -> signingKey;
      case VEXEL_VERIFICATION_KEYS -> PublicKeys.NONE.with(signingKey).text();
      case VEXEL_ORIGIN_SECRET -> random(32);
      case ADMIN_PASSWORD -> random(15);
      default -> throw new IllegalStateException("nobody can make up " + setting);
    };
  }

  private void write(Setting setting, String value, String how, List<String> done) {
    parameters.write(name(setting), value, secret(setting));
    done.add(name(setting) + " was " + how);
    if (setting == Setting.ADMIN_PASSWORD && how.startsWith("made")) {
      done.add("  The first administrator's password is %s (shown only now)".formatted(value));
    }
  }

  private String name(Setting setting) {
    return names.getOrDefault(setting, "");
  }

  private String random(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
  }

  /** Thrown where somebody has to give what nobody can make up. */
  static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Incomplete(List<String> missing) {
      super(
          "These are neither stored nor set in the environment:\n  " + String.join("\n  ", missing),
          null,
          false,
          false);
    }
  }
}
