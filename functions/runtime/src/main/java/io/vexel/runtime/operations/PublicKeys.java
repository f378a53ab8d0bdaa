package io.vexel.runtime.operations;

import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The set of public keys that the authorizer checks tokens with (RFC 7517), the oldest first.
 *
 * @param keys each as a JSON Web Key
 */
record PublicKeys(List<Map<?, ?>> keys) {
  static final PublicKeys NONE = new PublicKeys(List.of());

  /** Besides the one that signs, the one before and one that is announced may be in use. */
  private static final int MOST = 3;

  private static final Json JSON = App.json();

  PublicKeys {
    keys = List.copyOf(keys);
  }

  static PublicKeys read(String text) {
    if (JSON.readObject(text).get("keys") instanceof List<?> list) {
      return new PublicKeys(list.stream().<Map<?, ?>>map(Map.class::cast).toList());
    }
    throw new IllegalArgumentException("this is no JSON Web Key Set");
  }

  /** This set with the public half of a key as the latest; the oldest leaves one that is full. */
  PublicKeys with(String signingKey) {
    Map<String, Object> added = JSON.readObject(App.publicKey(signingKey));
    Stream<Map<?, ?>> others =
        keys.stream().filter(key -> !Objects.equals(added.get("kid"), key.get("kid")));
    List<Map<?, ?>> all = new ArrayList<>(others.toList());
    all.add(added);
    return new PublicKeys(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  String text() {
    return JSON.write(Map.of("keys", keys));
  }
}
