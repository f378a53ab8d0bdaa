package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AccessTokens.Kind;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.UserId;
import io.vexel.testing.InMemoryPublishedKeys;
import io.vexel.testing.Samples;
import io.vexel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizerHandlerTest {
  private static final String ISSUER = "https://vexel.example";
  private static final String USER = "65f0c0ffee65f0c0ffee65f1";
  private static final String SESSION = "65f0c0ffee65f0c0ffee65f2";

  private final SettableClock clock = new SettableClock(Samples.NOW);
  private final SigningKey key = SigningKey.parse(SigningKey.generate());
  private final List<Set<String>> readings = new ArrayList<>();
  private Optional<String> published = Optional.of(set(key));
  private final AuthorizerHandler handler =
      new AuthorizerHandler(
          new Authorizer(
              Map.of(
                  "VEXEL_ISSUER",
                  "ssm:/vexel/test/issuer",
                  "VEXEL_VERIFICATION_KEYS",
                  "ssm:/vexel/test/verification-keys"),
              this::read,
              Events.JSON,
              clock));

  private Map<String, String> read(Set<String> names) {
    readings.add(names);
    Map<String, String> parameters = new HashMap<>(Map.of("/vexel/test/issuer", ISSUER));
    published.ifPresent(keys -> parameters.put("/vexel/test/verification-keys", keys));
    return parameters;
  }

  private String set(SigningKey... keys) {
    List<Object> jwks = new ArrayList<>();
    for (SigningKey one : keys) {
      jwks.add(Events.JSON.readObject(one.verificationKey(clock.instant(), Instant.MAX).jwk()));
    }
    return Events.JSON.write(Map.of("keys", jwks));
  }

  private String token(SigningKey by, String issuer, Kind kind) {
    InMemoryPublishedKeys keys = new InMemoryPublishedKeys();
    AccessTokens tokens = new JwtAccessTokens(issuer, keys, () -> new PublishedKey(by, keys));
    return tokens.issue(
        new AccessTokens.Claims(new UserId(USER), new AuthSessionId(SESSION), kind),
        clock.instant());
  }

  private String token() {
    return token(key, ISSUER, Kind.ACCESS);
  }

  private Map<String, Object> ask(String authorization) {
    return Events.JSON.readObject(
        Invocation.IN_TIME.of(
            handler, Events.text("authorize.json").replace("TOKEN", authorization)));
  }

  private void refused(String authorization) {
    assertThatThrownBy(() -> ask(authorization)).hasMessage("Unauthorized").hasNoCause();
  }

  @Test
  void a_good_token_opens_the_whole_stage_and_says_who_it_is() {
    assertThat(ask("Bearer " + token()))
        .isEqualTo(
            Map.of(
                "principalId",
                USER,
                "policyDocument",
                Map.of(
                    "Version",
                    "2012-10-17",
                    "Statement",
                    List.of(
                        Map.of(
                            "Action",
                            "execute-api:Invoke",
                            "Effect",
                            "Allow",
                            "Resource",
                            "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/dev/*"))),
                "context",
                Map.of("userId", USER, "sessionId", SESSION)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer nonsense", "Basic YTpi", "Bearer a.b.c"})
  void what_is_no_token_is_unauthorized(String authorization) {
    refused(authorization);
  }

  @Test
  void a_token_that_is_over_is_unauthorized() {
    String token = token();
    clock.set(clock.instant().plus(AccessTokens.LIFETIME.plusSeconds(1)));
    refused("Bearer " + token);
  }

  @Test
  void the_token_of_another_issuer_or_another_key_is_unauthorized() {
    refused("Bearer " + token(key, "https://elsewhere.example", Kind.ACCESS));
    refused("Bearer " + token(SigningKey.parse(SigningKey.generate()), ISSUER, Kind.ACCESS));
  }

  @Test
  void a_token_that_still_owes_a_code_is_unauthorized() {
    refused("Bearer " + token(key, ISSUER, Kind.PENDING_TOTP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"httpMethod\":\"GET\",\"path\":\"/\",\"headers\":{\"Authorization\":\"Bearer x\"}}"
      })
  void what_is_no_event_is_unauthorized(String event) {
    assertThatThrownBy(() -> Invocation.IN_TIME.of(handler, event)).hasMessage("Unauthorized");
  }

  @Test
  void a_good_token_in_an_event_that_names_no_stage_is_unauthorized() {
    String event =
        Events.text("authorize.json")
            .replace("TOKEN", "Bearer " + token())
            .replace("methodArn", "x");
    assertThatThrownBy(() -> Invocation.IN_TIME.of(handler, event)).hasMessage("Unauthorized");
  }

  @Test
  void keys_are_read_once_and_again_for_a_new_one_but_not_for_every_made_up_name() {
    ask("Bearer " + token());
    ask("Bearer " + token());
    assertThat(readings).hasSize(1);
    SigningKey next = SigningKey.parse(SigningKey.generate());
    published = Optional.of(set(key, next));
    clock.set(clock.instant().plus(Duration.ofSeconds(6)));
    ask("Bearer " + token(next, ISSUER, Kind.ACCESS));
    assertThat(readings).hasSize(2);
    for (int i = 0; i < 5; i++) {
      refused("Bearer " + token(SigningKey.parse(SigningKey.generate()), ISSUER, Kind.ACCESS));
    }
    assertThat(readings).hasSize(3);
  }

  @Test
  void keys_that_cannot_be_read_are_our_fault_not_the_callers() {
    published = Optional.empty();
    assertThatThrownBy(() -> ask("Bearer " + token()))
        .hasMessage("access tokens cannot be checked right now, try again shortly");
    published = Optional.of("no keys");
    clock.set(clock.instant().plus(Duration.ofSeconds(6)));
    assertThatThrownBy(() -> ask("Bearer " + token()))
        .hasMessage("access tokens cannot be checked right now, try again shortly");
  }
}
