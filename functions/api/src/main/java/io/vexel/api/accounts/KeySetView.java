package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;
import java.util.List;
import java.util.Map;

/** The public keys that check access tokens, as a JSON Web Key Set. */
@Doc("Public keys that check access tokens (RFC 7517).")
public record KeySetView(List<Map<String, Object>> keys) {
  public KeySetView {
    keys = List.copyOf(keys);
  }
}
