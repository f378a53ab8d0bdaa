package io.vexel.runtime;

import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.core.users.AccessTokens;
import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.endpoints.http.Gate;
import io.vexel.runtime.aws.Parameters;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Says whom the gateway may let through to functions. It knows nothing but public keys: whether a
 * sign-in is still alive is for the functions to find out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     of an authorizer</a>
 */
final class Authorizer {
  private static final Logger LOG = System.getLogger(Authorizer.class.getName());

  /** The gateway answers 401 to an authorizer that fails with exactly this word. */
  private static final String UNAUTHORIZED = "Unauthorized";

  private final Map<String, String> environment;
  private final Parameters parameters;
  private final Json json;
  private final Clock clock;
  private @Nullable AccessTokens tokens;

  Authorizer(Map<String, String> environment, Parameters parameters, Json json, Clock clock) {
    this.environment = Map.copyOf(environment);
    this.parameters = parameters;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The policy for whoever sent the request.
   *
   * @throws InvocationFailed {@code Unauthorized} if that is nobody
   */
  String policy(byte[] event) {
    try {
      GatewayEvent request = GatewayEvent.read(event, json);
      String token = Gate.bearer(request.request("", "")).orElseThrow(Authorizer::unauthorized);
      AccessTokens.Claims claims = tokens().verify(token, clock.instant());
      if (claims.kind() != AccessTokens.Kind.ACCESS) {
        throw unauthorized();
      }
      return json.write(policy(claims, request));
    } catch (Refusal.Unauthenticated | Refusal.Malformed refused) {
      throw unauthorized();
    }
  }

  private static Map<String, Object> policy(AccessTokens.Claims claims, GatewayEvent request) {
    Map<String, String> statement =
        Map.of(
            "Action", "execute-api:Invoke",
            "Effect", "Allow",
            "Resource", request.stageArn() + "/*");
    return Map.of(
        "principalId", claims.userId().value(),
        "policyDocument", Map.of("Version", "2012-10-17", "Statement", List.of(statement)),
        "context",
            Map.of("userId", claims.userId().value(), "sessionId", claims.sessionId().value()));
  }

  private static InvocationFailed unauthorized() {
    return new InvocationFailed(UNAUTHORIZED);
  }

  private synchronized AccessTokens tokens() {
    AccessTokens known = tokens;
    if (known == null) {
      Config settings = settings();
      AtomicReference<@Nullable Config> unused = new AtomicReference<>(settings);
      known = App.tokenCheck(settings.get(Setting.VEXEL_ISSUER), () -> keySet(unused));
      tokens = known;
    }
    return known;
  }

  /** As it was read with the issuer, and from the second time on as it is by then. */
  private String keySet(AtomicReference<@Nullable Config> unused) {
    Config settings = unused.getAndSet(null);
    return (settings == null ? settings() : settings).get(Setting.VEXEL_VERIFICATION_KEYS);
  }

  private Config settings() {
    try {
      return Settings.read(environment, Task.AUTHORIZE.settings(), parameters);
    } catch (Config.Unusable unusable) {
      LOG.log(Logger.Level.ERROR, "{0}", unusable.getMessage());
      throw new Refusal.Unavailable(
          "unavailable", "access tokens cannot be checked right now, try again shortly");
    }
  }

  /** Forgets keys and the tokens that they have checked. */
  synchronized void drop() {
    tokens = null;
  }
}
