package io.vexel.bench.micro;

import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading an access token and checking its signature and claims. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenCheck {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** More than are known at once, so that by the time one comes again it is forgotten. */
  private static final int MANY = 2_048;

  private final AccessTokens tokens;
  private final List<String> many = new ArrayList<>();
  private final String token;
  private int next;

  /** With a key made for this. */
  public TokenCheck() {
    SigningKey key = SigningKey.parse(SigningKey.generate());
    One keys = new One(key.verificationKey(NOW, NOW.plus(PublishedKey.LASTS)));
    PublishedKey signing = new PublishedKey(key, keys);
    tokens = new JwtAccessTokens("https://example.org", keys, () -> signing);
    for (int i = 0; i < MANY; i++) {
      many.add(token());
    }
    token = token();
  }

  private String token() {
    return tokens.issue(
        new AccessTokens.Claims(
            new UserId("0123456789abcdef01234567"),
            new AuthSessionId("0123456789abcdef01234568"),
            AccessTokens.Kind.ACCESS),
        NOW);
  }

  private record One(VerificationKey key) implements PublishedKeys {
    @Override
    public void publish(VerificationKey same) {}

    @Override
    public void forget(Instant before) {}

    @Override
    public List<VerificationKey> all() {
      return List.of(key);
    }
  }

  /** The first request with a token. */
  @Benchmark
  public AccessTokens.Claims first() {
    next = (next + 1) % MANY;
    return tokens.verify(many.get(next), NOW);
  }

  /** A further one. */
  @Benchmark
  public AccessTokens.Claims again() {
    return tokens.verify(token, NOW);
  }
}
