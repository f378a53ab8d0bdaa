package io.vexel.endpoints.accounts;

import io.vexel.core.Refusal;
import io.vexel.core.users.Users;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Tells people who they are. */
public final class GetMe implements Endpoint {
  private final Users users;

  public GetMe(Users users) {
    this.users = users;
  }

  @Override
  public Reply handle(Call call) {
    return users
        .find(call.user())
        .map(user -> call.reply(Accounts.view(user)))
        .orElseThrow(() -> new Refusal.NotFound("user-not-found", "this account is gone"));
  }
}
