package io.vexel.adapters.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import java.lang.System.Logger;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Public keys that stand in a JSON Web Key Set (RFC 7517), for processes without a database. The
 * set is read anew each time it is asked for, and all keys in it are good.
 */
public final class KeySet implements VerificationKeys {
  private static final Logger LOG = System.getLogger(KeySet.class.getName());

  private final Supplier<String> text;

  /**
   * A key set.
   *
   * @param text gives what the set is now, wherever it is kept; may throw
   */
  public KeySet(Supplier<String> text) {
    this.text = text;
  }

  /**
   * The keys, in the order of the set.
   *
   * @throws Refusal.Unavailable if the set cannot be had or is none; the log says why
   */
  @Override
  public List<VerificationKey> all() {
    try {
      return parse(text.get());
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "the key set could not be read: {0}", Trace.of(e));
      throw new Refusal.Unavailable(
          "unavailable", "access tokens cannot be checked right now, try again shortly");
    }
  }

  /**
   * Reads a set of public P-256 keys.
   *
   * @throws IllegalArgumentException if it is none, or holds a private key
   */
  public static List<VerificationKey> parse(String jwks) {
    try {
      return JWKSet.parse(jwks).getKeys().stream().map(KeySet::key).toList();
    } catch (ParseException e) {
      throw notASet();
    }
  }

  /** Named by its thumbprint, whatever the set calls it: so tokens call it. */
  private static VerificationKey key(JWK jwk) {
    if (!(jwk instanceof ECKey key) || key.isPrivate() || !key.getCurve().equals(Curve.P_256)) {
      throw notASet();
    }
    try {
      String kid = key.computeThumbprint().toString();
      String named = new ECKey.Builder(key).keyID(kid).build().toJSONString();
      return new VerificationKey(kid, named, Instant.EPOCH, Instant.MAX);
    } catch (JOSEException e) {
      throw notASet();
    }
  }

  /** Without a cause: its message could quote a private key. */
  private static IllegalArgumentException notASet() {
    return new IllegalArgumentException("this is no JSON Web Key Set of public P-256 keys");
  }
}
