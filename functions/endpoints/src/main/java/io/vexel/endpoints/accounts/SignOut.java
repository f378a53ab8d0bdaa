package io.vexel.endpoints.accounts;

import io.vexel.api.accounts.MessageOnlyView;
import io.vexel.core.users.Refreshing;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Ends a sign-in and everything that hangs on it. */
public final class SignOut implements Endpoint {
  private final Refreshing refreshing;

  public SignOut(Refreshing refreshing) {
    this.refreshing = refreshing;
  }

  @Override
  public Reply handle(Call call) {
    TokenReply reply = TokenReply.of(call);
    refreshing.revoke(reply.refreshToken());
    return reply.forget(call.reply(new MessageOnlyView("You are signed out.")));
  }
}
