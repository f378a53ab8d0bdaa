package io.vexel.endpoints.accounts;

import io.vexel.api.accounts.NewUserBody;
import io.vexel.core.Idempotency;
import io.vexel.core.users.Email;
import io.vexel.core.users.Registering;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.Objects;

/** Lets somebody make an account. */
public final class Register implements Endpoint {
  private final Registering registering;

  public Register(Registering registering) {
    this.registering = registering;
  }

  @Override
  public Reply handle(Call call) {
    NewUserBody body = call.body(NewUserBody.class);
    Registering.Application application =
        new Registering.Application(
            new Email(body.email()),
            body.password(),
            Objects.requireNonNullElse(body.fullName(), ""),
            call.idempotency().map(Idempotency::key));
    return call.reply(Accounts.view(registering.register(application)));
  }
}
