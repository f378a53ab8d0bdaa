package io.vexel.endpoints.meta;

import io.vexel.api.accounts.KeySetView;
import io.vexel.core.users.VerificationKeys;
import io.vexel.endpoints.http.Call;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Reply;
import java.time.Clock;

/** Publishes the public keys that check access tokens. */
public final class GetKeys implements Endpoint {
  private final VerificationKeys keys;
  private final Clock clock;

  public GetKeys(VerificationKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Reply handle(Call call) {
    KeySetView view =
        new KeySetView(
            keys.good(clock.instant()).stream()
                .map(key -> call.json().readObject(key.jwk()))
                .toList());
    return call.reply(view).with("Cache-Control", "public, max-age=300");
  }
}
