package io.vexel.core.users;

import io.vexel.core.Refusal;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.metrics.Metrics;
import java.util.Optional;

/** Signs people in by password. */
public final class SigningIn {
  private static final Measurement REFUSED = Measurement.of(Measure.REFUSED_SIGN_INS, 1);

  private final Users users;
  private final Passwords passwords;
  private final SignIns signIns;
  private final Attempts attempts;
  private final Metrics metrics;

  public SigningIn(
      Users users, Passwords passwords, SignIns signIns, Attempts attempts, Metrics metrics) {
    this.attempts = attempts;
    this.users = users;
    this.passwords = passwords;
    this.signIns = signIns;
    this.metrics = metrics;
  }

  /**
   * Tokens for whoever has this address and password. Unknown address, wrong password and locked
   * account look the same and take equally long.
   *
   * @throws Refusal.TooMany {@code throttled} after too many wrong passwords
   */
  public Optional<TokenPair> withPassword(String address, String password, Device device) {
    try {
      Optional<TokenPair> tokens = attempt(address, password, device);
      if (tokens.isEmpty()) {
        metrics.record(REFUSED);
      }
      return tokens;
    } catch (Refusal.TooMany tries) {
      metrics.record(REFUSED);
      throw tries;
    }
  }

  private Optional<TokenPair> attempt(String address, String password, Device device) {
    Optional<Email> email = email(address);
    String account = email.map(Email::key).orElse("");
    attempts.check(account);
    Optional<User> user = email.flatMap(users::find);
    boolean right = passwords.matches(password, user.flatMap(User::passwordHash));
    Optional<TokenPair> tokens =
        user.filter(found -> right && found.active())
            .map(found -> signIns.begin(found.id(), device));
    if (tokens.isEmpty()) {
      attempts.failed(account);
    }
    return tokens;
  }

  private static Optional<Email> email(String address) {
    try {
      return Optional.of(new Email(address));
    } catch (Refusal.Invalid noAddress) {
      return Optional.empty();
    }
  }
}
