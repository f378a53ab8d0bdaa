package io.vexel.runtime.aws;

import io.vexel.core.Refusal;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * Reads and writes Parameter Store with the rights of whoever runs it: no function may do the
 * latter.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html">PutParameter</a>
 */
public final class ParameterEditor implements WritableParameters {
  private static final Logger LOG = System.getLogger(ParameterEditor.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ParameterStore store;
  private final Client client;

  /** Parameter Store of the region that is set for AWS's SDK. */
  public ParameterEditor() {
    this.store = new ParameterStore();
    this.client = Client.OF_THE_ROLE;
  }

  /** Parameter Store as a stand-in for it answers at this address. */
  public ParameterEditor(URI standIn) {
    this.store = new ParameterStore(standIn);
    this.client = Client.of(standIn);
  }

  @Override
  public Map<String, String> read(Set<String> names) {
    return store.read(names);
  }

  @Override
  public void write(String name, String value, boolean secret) {
    call(
        name,
        ssm ->
            ssm.putParameter(request ->
                request
                    .name(name)
                    .value(value)
                    .type(secret ? ParameterType.SECURE_STRING : ParameterType.STRING)
                    .overwrite(true)));
  }

  @Override
  public void remove(String name) {
    call(name, ssm -> ssm.deleteParameters(request -> request.names(name)));
  }

  private void call(String name, Consumer<SsmClient> work) {
    try (SsmClient ssm = client.make(SsmClient.builder(), PATIENCE)) {
      work.accept(ssm);
    } catch (SdkException e) {
      LOG.log(Logger.Level.ERROR, "could not change the parameter {0}: {1}", name, Client.code(e));
      throw new Refusal.Unavailable("unavailable", "parameters cannot be changed at the moment");
    }
  }
}
