package io.vexel.endpoints.meta;

import io.vexel.api.accounts.KeySetView;
import io.vexel.core.users.VerificationKeys;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;

/** Publishes the public keys that check access tokens. */
public final class GetKeys implements Endpoint {
  private final VerificationKeys keys;

  public GetKeys(VerificationKeys keys) {
    this.keys = keys;
  }

  @Override
  public Reply handle(Call call) {
    KeySetView view =
        new KeySetView(keys.all().stream().map(key -> call.json().readObject(key.jwk())).toList());
    return call.reply(view).with("Cache-Control", "public, max-age=300");
  }
}
