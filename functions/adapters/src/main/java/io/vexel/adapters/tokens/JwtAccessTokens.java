package io.vexel.adapters.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vexel.core.Refusal;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKeys;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access tokens as JSON Web Tokens, signed with ES256. */
public final class JwtAccessTokens implements AccessTokens {
  private static final String AUDIENCE = "vexel";
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final String issuer;
  private final KnownKeys keys;
  private final KnownTokens known = new KnownTokens();
  private final Supplier<PublishedKey> signingKey;

  /** What a token says whose signature was found good, and by which key. */
  record Genuine(Claims claims, Instant until, String kid) {}

  /**
   * Makes tokens and checks them.
   *
   * @param signingKey asked for only when a token is made: most processes never may
   */
  public JwtAccessTokens(String issuer, VerificationKeys keys, Supplier<PublishedKey> signingKey) {
    this.issuer = issuer;
    this.keys = new KnownKeys(keys);
    this.signingKey = signingKey;
  }

  /** Only checks tokens, for processes that never make one. */
  public JwtAccessTokens(String issuer, VerificationKeys keys) {
    this(issuer, keys, JwtAccessTokens::noKey);
  }

  private static PublishedKey noKey() {
    throw new IllegalStateException("this process checks access tokens and makes none");
  }

  @Override
  public String issue(Claims claims, Instant now) {
    ECKey key = signingKey.get().at(now).key();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(TYPE).build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject(claims.userId().value())
                .claim("sid", claims.sessionId().value())
                .claim("typ", claims.kind().name().toLowerCase(Locale.ROOT))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build());
    try {
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("could not sign an access token", e);
    }
  }

  @Override
  public Claims verify(String token, Instant now) {
    Genuine genuine =
        known
            .find(token)
            .filter(seen -> over(seen, now) || keys.find(seen.kid(), now).isPresent())
            .orElseGet(() -> known.add(token, read(token, now)));
    if (over(genuine, now)) {
      throw new Refusal.Unauthenticated(
          "token-expired", "the access token has expired; refresh it and try again");
    }
    return genuine.claims();
  }

  private static boolean over(Genuine token, Instant now) {
    return !token.until().isAfter(now);
  }

  /** A token of ours, which may have expired. */
  private Genuine read(String token, Instant now) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      if (!signedByUs(signed, now)) {
        throw notOurs();
      }
      JWTClaimsSet claims = signed.getJWTClaimsSet();
      if (!issuer.equals(claims.getIssuer())
          || !List.of(AUDIENCE).equals(claims.getAudience())
          || claims.getExpirationTime() == null) {
        throw notOurs();
      }
      return new Genuine(
          new Claims(
              new UserId(required(claims.getSubject())),
              new AuthSessionId(required(claims.getStringClaim("sid"))),
              kind(required(claims.getStringClaim("typ")))),
          claims.getExpirationTime().toInstant(),
          signed.getHeader().getKeyID());
    } catch (ParseException | JOSEException | Refusal.Malformed e) {
      throw notOurs();
    }
  }

  private boolean signedByUs(SignedJWT token, Instant now) throws JOSEException {
    JWSHeader header = token.getHeader();
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
        || !TYPE.equals(header.getType())
        || header.getKeyID() == null) {
      return false;
    }
    Optional<ECKey> key = keys.find(header.getKeyID(), now);
    return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
  }

  private static String required(@Nullable String claim) {
    if (claim == null) {
      throw notOurs();
    }
    return claim;
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "access" -> Kind.ACCESS;
      case "pending_totp" -> Kind.PENDING_TOTP;
      default -> throw notOurs();
    };
  }

  private static Refusal notOurs() {
    return new Refusal.Unauthenticated("unauthenticated", "this is no access token of ours");
  }
}
