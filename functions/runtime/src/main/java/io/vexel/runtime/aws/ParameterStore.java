package io.vexel.runtime.aws;

import io.vexel.core.Refusal;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Reads Parameter Store. Each reading has a client and connections of its own: it happens once in a
 * process, or rarely.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
public final class ParameterStore implements Parameters {
  private static final Logger LOG = System.getLogger(ParameterStore.class.getName());
  private static final int AT_ONCE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Client client;

  /** Parameter Store of the region this runs in, with the rights of its role. */
  public ParameterStore() {
    this(Client.OF_THE_ROLE);
  }

  /** Parameter Store as a stand-in for it answers at this address. */
  public ParameterStore(URI standIn) {
    this(Client.of(standIn));
  }

  private ParameterStore(Client client) {
    this.client = client;
  }

  @Override
  public Map<String, String> read(Set<String> names) {
    List<String> wanted = new ArrayList<>(new TreeSet<>(names));
    Map<String, String> values = new HashMap<>();
    try (SsmClient ssm = client.make(SsmClient.builder(), PATIENCE)) {
      for (int i = 0; i < wanted.size(); i += AT_ONCE) {
        List<String> some = wanted.subList(i, Math.min(wanted.size(), i + AT_ONCE));
        ssm.getParameters(request -> request.names(some).withDecryption(true))
            .parameters()
            .forEach(parameter -> values.put(parameter.name(), parameter.value()));
      }
    } catch (SdkException e) {
      throw unavailable(wanted, e);
    }
    return values;
  }

  private static Refusal unavailable(List<String> wanted, SdkException why) {
    LOG.log(Logger.Level.ERROR, "could not read the parameters {0}: {1}", wanted, Client.code(why));
    return new Refusal.Unavailable("unavailable", "the settings cannot be read at the moment");
  }
}
