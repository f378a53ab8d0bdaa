package io.vexel.cloud;

import io.vexel.adapters.tokens.SigningKey;
import io.vexel.core.json.Json;
import io.vexel.core.users.VerificationKey;
import io.vexel.endpoints.App;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.AwsDouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;

/** What functions reach that no template makes: database, model, parameters, queue. */
public final class Services implements AutoCloseable {
  private static final Duration KEY_LIFE = Duration.ofDays(1);

  private final Json json = App.json();
  private final LocalStore store = LocalStore.inMemory();
  private final OfflineModel model;
  private final AwsDouble aws;
  private final Map<String, String> parameters = new HashMap<>();

  /** Starts them; the model writes so many tokens a second. */
  public Services(int tokensPerSecond) throws IOException {
    model = OfflineModel.start(tokensPerSecond);
    aws = AwsDouble.start(json);
  }

  /** Where the model is, for the settings of a stage. */
  public URI model() {
    return model.baseUrl();
  }

  /** How many connections functions have to the database. */
  public int connections() {
    return store.connections();
  }

  /** Stores a stage's parameters, as an operator does before the first deployment. */
  void store(String stage) {
    String key = App.newSigningKey();
    VerificationKey known =
        SigningKey.parse(key).verificationKey(Instant.EPOCH, Instant.now().plus(KEY_LIFE));
    put(stage, "mongodb-uri", store.connectionString());
    put(stage, "signing-key", key);
    put(stage, "verification-keys", json.write(keySet(known)));
    put(stage, "openai-api-key", "the offline model asks for none");
    put(stage, "origin-secret", UUID.randomUUID().toString());
    put(stage, "admin-password", UUID.randomUUID().toString());
  }

  private Map<String, Object> keySet(VerificationKey key) {
    return Map.of("keys", List.of(json.readObject(key.jwk())));
  }

  private void put(String stage, String name, String value) {
    put("/vexel/" + stage + "/" + name, value);
  }

  void put(String parameter, String value) {
    parameters.put(parameter, value);
    aws.put(parameter, value);
  }

  /** The value of a parameter that is there. */
  String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("there is no parameter " + name);
    }
    return value;
  }

  /** What Lambda puts into the environment of every process. */
  Map<String, String> surroundings() {
    return Map.of(
        "AWS_REGION", Intrinsics.REGION,
        "AWS_ACCESS_KEY_ID", "none",
        "AWS_SECRET_ACCESS_KEY", "none",
        "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
        "AWS_ENDPOINT_URL_SSM", aws.address().toString());
  }

  /** Where functions put their messages. */
  String queue() {
    return aws.queue();
  }

  BlockingQueue<String> messages() {
    return aws.messages();
  }

  @Override
  public void close() {
    aws.close();
    model.close();
    store.close();
  }
}
