package io.vexel.endpoints.accounts;

import io.vexel.api.accounts.AccountChangesBody;
import io.vexel.core.users.Changing;
import io.vexel.core.users.Email;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.Optional;

/** Lets somebody change their own account. */
public final class UpdateMe implements Endpoint {
  private final Changing changing;

  public UpdateMe(Changing changing) {
    this.changing = changing;
  }

  @Override
  public Reply handle(Call call) {
    AccountChangesBody body = call.body(AccountChangesBody.class);
    Changing.Changes changes =
        new Changing.Changes(
            Optional.ofNullable(body.original()),
            Optional.ofNullable(body.password()),
            Optional.ofNullable(body.fullName()),
            Optional.ofNullable(body.email()).map(Email::new));
    return call.reply(Accounts.view(changing.change(call.caller(), changes)));
  }
}
