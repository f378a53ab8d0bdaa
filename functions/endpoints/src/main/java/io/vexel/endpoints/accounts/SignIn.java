package io.vexel.endpoints.accounts;

import io.vexel.api.accounts.OAuthErrorView;
import io.vexel.api.accounts.SignInForm;
import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import io.vexel.core.users.SigningIn;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.util.stream.Collectors;

/** Signs somebody in by password. Failures speak RFC 6749, as clients of OAuth expect. */
public final class SignIn implements Endpoint {
  private final SigningIn signingIn;

  public SignIn(SigningIn signingIn) {
    this.signingIn = signingIn;
  }

  @Override
  public Reply handle(Call call) {
    TokenReply reply = TokenReply.of(call);
    SignInForm form;
    try {
      form = call.form(SignInForm.class);
    } catch (Refusal.Invalid refusal) {
      return error(call, "invalid_request", sentence(refusal));
    }
    if (form.grantType() != null && !form.grantType().equals("password")) {
      return error(call, "unsupported_grant_type", "only the grant type \"password\" is known");
    }
    return signingIn
        .withPassword(form.username(), form.password(), Accounts.device(call.request()))
        .map(reply::tokens)
        .orElseGet(() -> error(call, "invalid_grant", "e-mail address or password is wrong"));
  }

  private static Reply error(Call call, String error, String description) {
    return call.reply(400, new OAuthErrorView(error, description));
  }

  private static String sentence(Refusal.Invalid refusal) {
    return refusal.faults().stream()
        .map((Fault fault) -> fault.pointer().substring(1) + " " + fault.detail())
        .collect(Collectors.joining("; "));
  }
}
