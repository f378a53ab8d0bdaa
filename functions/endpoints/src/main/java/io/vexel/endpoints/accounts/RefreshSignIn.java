package io.vexel.endpoints.accounts;

import io.vexel.core.users.Refreshing;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Exchanges a refresh token for new tokens. */
public final class RefreshSignIn implements Endpoint {
  private final Refreshing refreshing;

  public RefreshSignIn(Refreshing refreshing) {
    this.refreshing = refreshing;
  }

  @Override
  public Reply handle(Call call) {
    TokenReply reply = TokenReply.of(call);
    return reply.tokens(refreshing.exchange(reply.refreshToken()));
  }
}
