package io.vexel.adapters.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.vexel.core.users.VerificationKey;
import java.text.ParseException;
import java.time.Instant;

/** The private P-256 key that signs access tokens. */
public final class SigningKey {
  private final ECKey key;

  private SigningKey(ECKey key) {
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @param jwk a private P-256 JSON Web Key
   */
  public static SigningKey parse(String jwk) {
    try {
      ECKey key = ECKey.parse(jwk);
      if (!key.isPrivate() || !key.getCurve().equals(Curve.P_256)) {
        throw notAKey();
      }
      return new SigningKey(
          new ECKey.Builder(key).keyID(key.computeThumbprint().toString()).build());
    } catch (ParseException | JOSEException e) {
      throw notAKey();
    }
  }

  /** Makes a new key, as {@link #parse} reads it. */
  public static String generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java makes P-256 keys", e);
    }
  }

  /** The half that everybody may see. */
  public VerificationKey verificationKey(Instant createdAt, Instant expiresAt) {
    return new VerificationKey(
        key.getKeyID(), key.toPublicJWK().toJSONString(), createdAt, expiresAt);
  }

  /** The same half as a JSON Web Key, by itself. */
  public String publicHalf() {
    return key.toPublicJWK().toJSONString();
  }

  ECKey key() {
    return key;
  }

  /** Without a cause: its message could quote the key. */
  private static IllegalArgumentException notAKey() {
    return new IllegalArgumentException("the signing key is not a private P-256 JSON Web Key");
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SigningKey[" + key.getKeyID() + "]";
  }
}
