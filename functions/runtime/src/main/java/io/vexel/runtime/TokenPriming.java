package io.vexel.runtime;

import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.api.Setting;
import io.vexel.core.json.Json;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.ParameterStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs an authorizer on a token of a key that is forgotten afterwards. */
final class TokenPriming {
  private static final int ROUNDS = 20;
  private static final String ISSUER = "https://stand-in.example";
  private static final String ANYBODY = "0".repeat(24);

  private final Json json = App.json();
  private final Clock clock = Clock.systemUTC();
  private final Forgotten keys = new Forgotten();
  private final PublishedKey key = new PublishedKey(SigningKey.parse(SigningKey.generate()), keys);
  private final AccessTokens tokens = new JwtAccessTokens(ISSUER, keys, () -> key);

  /** The key as long as the priming takes. */
  private static final class Forgotten implements PublishedKeys {
    private final List<VerificationKey> published = new ArrayList<>();

    @Override
    public void publish(VerificationKey key) {
      published.add(key);
    }

    @Override
    public void forget(Instant before) {}

    @Override
    public List<VerificationKey> all() {
      return List.copyOf(published);
    }
  }

  static void run() {
    TokenPriming priming = new TokenPriming();
    priming.token();
    try (HttpStandIn http = HttpStandIn.start(Map.of("/stand-in/keys", priming.keySet()))) {
      priming.round(http);
    }
  }

  private void round(HttpStandIn http) {
    Map<String, String> environment =
        Map.of(
            Setting.VEXEL_ISSUER.name(),
            ISSUER,
            Setting.VEXEL_VERIFICATION_KEYS.name(),
            "ssm:/stand-in/keys");
    Authorizer authorizer =
        new Authorizer(environment, new ParameterStore(http.address()), json, clock);
    for (int i = 0; i < ROUNDS; i++) {
      authorizer.policy(event(token()));
    }
  }

  private String keySet() {
    return json.write(
        Map.of("keys", keys.all().stream().map(key -> json.readObject(key.jwk())).toList()));
  }

  private String token() {
    return tokens.issue(
        new AccessTokens.Claims(
            new UserId(ANYBODY), new AuthSessionId(ANYBODY), AccessTokens.Kind.ACCESS),
        clock.instant());
  }

  private byte[] event(String token) {
    Map<String, Object> event =
        Map.of(
            "type", "REQUEST",
            "methodArn", "arn:aws:execute-api:us-east-1:123456789012:stand-in/test/GET/users",
            "httpMethod", "GET",
            "path", "/api/v1/users",
            "headers", Map.of("Authorization", "Bearer " + token));
    return json.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
