package io.vexel.runtime;

import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import io.vexel.endpoints.Config;
import io.vexel.runtime.aws.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The public keys in a parameter, which is read anew each time somebody asks. */
final class ParameterKeys implements VerificationKeys {
  private final Map<String, String> environment;
  private final Parameters parameters;
  private final Json json;

  ParameterKeys(Map<String, String> environment, Parameters parameters, Json json) {
    this.environment = environment;
    this.parameters = parameters;
    this.json = json;
  }

  /** The rotation of keys adds them; whoever only checks tokens does not. */
  @Override
  public void add(VerificationKey key) {
    throw new UnsupportedOperationException("keys are added where tokens are signed");
  }

  @Override
  public List<VerificationKey> all() {
    Config config = Settings.read(environment, Task.AUTHORIZE.settings(), parameters);
    try {
      return new Fields(json.readObject(config.get(Setting.VEXEL_VERIFICATION_KEYS)))
          .objects("keys").stream()
              .map(key -> new VerificationKey(key.text("kid"), key.json(json), Instant.EPOCH))
              .toList();
    } catch (Refusal.Malformed e) {
      throw new Config.Unusable(List.of("VEXEL_VERIFICATION_KEYS is no JSON Web Key Set"));
    }
  }
}
