package io.vexel.endpoints.accounts;

import io.vexel.api.RequestHeader;
import io.vexel.api.accounts.TokenView;
import io.vexel.core.Refusal;
import io.vexel.core.users.TokenPair;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Gate;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How tokens travel: in the body, or, for our own pages, the refresh token in a cookie that no
 * script can read. Pages ask for that with a header that other sites' forms cannot send.
 */
final class TokenReply {
  private static final String COOKIE = "vexel_refresh";

  private final Call call;
  private final boolean cookie;

  private TokenReply(Call call, boolean cookie) {
    this.call = call;
    this.cookie = cookie;
  }

  /**
   * The way that the call asks for.
   *
   * @throws Refusal.Forbidden where another site asks for the cookie
   */
  static TokenReply of(Call call) {
    Request request = call.request();
    boolean web =
        request
            .header(RequestHeader.VEXEL_CLIENT.wireName())
            .filter(client -> client.equals("web"))
            .isPresent();
    if (web && request.header("Origin").filter(request.origin()::equals).isEmpty()) {
      throw new Refusal.Forbidden(
          "forbidden", "X-Vexel-Client: web is for pages of the same origin");
    }
    return new TokenReply(call, web);
  }

  /** The refresh token that came with the call. */
  String refreshToken() {
    Optional<String> token = cookie ? cookieValue() : Gate.bearer(call.request());
    return token.orElseThrow(
        () -> new Refusal.Unauthenticated("unauthenticated", "send a refresh token"));
  }

  Reply tokens(TokenPair pair) {
    long expires = pair.accessLifetime().toSeconds();
    if (!cookie) {
      return call.reply(TokenView.bearer(pair.access(), pair.refresh(), expires));
    }
    return call.reply(TokenView.bearer(pair.access(), null, expires))
        .with("Set-Cookie", setCookie(pair.refresh(), pair.refreshLifetime()));
  }

  /** The reply, and the cookie gone. */
  Reply forget(Reply reply) {
    return cookie ? reply.with("Set-Cookie", setCookie("", Duration.ZERO)) : reply;
  }

  private Optional<String> cookieValue() {
    return call.request().headers().all("Cookie").stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(COOKIE + "="))
        .map(pair -> pair.substring(COOKIE.length() + 1))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private String setCookie(String value, Duration lifetime) {
    String secure = call.request().origin().startsWith("http://") ? "" : "; Secure";
    return "%s=%s; Path=/api/v1/login; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(COOKIE, value, lifetime.toSeconds(), secure);
  }
}
