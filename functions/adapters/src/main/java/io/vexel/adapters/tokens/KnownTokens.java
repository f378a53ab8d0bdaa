package io.vexel.adapters.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens whose signatures were checked lately: a signature takes most of a millisecond, and is
 * good while its key is. Kept as hashes, so that no token can be read from a memory image.
 */
final class KnownTokens {
  private static final int MOST = 1_000;

  private final Map<String, JwtAccessTokens.Genuine> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JwtAccessTokens.Genuine> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<JwtAccessTokens.Genuine> find(String token) {
    return Optional.ofNullable(lately.get(hash(token)));
  }

  synchronized JwtAccessTokens.Genuine add(String token, JwtAccessTokens.Genuine what) {
    lately.put(hash(token), what);
    return what;
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }
}
