package io.vexel.infra;

import io.vexel.api.Setting;
import java.util.Locale;

/**
 * Where the settings are that no template may hold: parameters of Systems Manager, called {@code
 * /vexel/<stage>/<setting>}. {@code make parameters} stores them; only the issuer comes from a
 * stack, since the address is known once the distribution is there.
 */
final class Parameters {
  private static final String OPENAI = "openai";

  private Parameters() {}

  /** Whether the setting has a parameter in this stage. */
  static boolean hold(Stage stage, Setting setting) {
    return switch (setting) {
      case VEXEL_ISSUER -> stage.domain().isEmpty();
      case VEXEL_VERIFICATION_KEYS -> true;
      case OPENAI_API_KEY -> OPENAI.equals(stage.settings().get(Setting.VEXEL_PROVIDERS));
      default -> setting.secret();
    };
  }

  /** The parameter's name, for example {@code /vexel/dev/signing-key}. */
  static String name(Stage stage, Setting setting) {
    String last = setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "/vexel/" + stage.name() + "/" + last.replaceFirst("^vexel-", "");
  }

  /** What stands in a function's environment for the parameter's value. */
  static String reference(Stage stage, Setting setting) {
    return "ssm:" + name(stage, setting);
  }
}
