package io.vexel.core.users;

import io.vexel.core.Refusal;
import java.util.Optional;

/** Signs people in by password. */
public final class SigningIn {
  private final Users users;
  private final Passwords passwords;
  private final SignIns signIns;

  public SigningIn(Users users, Passwords passwords, SignIns signIns) {
    this.users = users;
    this.passwords = passwords;
    this.signIns = signIns;
  }

  /**
   * Tokens for whoever has this address and password. Unknown address, wrong password and locked
   * account look the same and take equally long.
   */
  public Optional<TokenPair> withPassword(String address, String password, Device device) {
    Optional<User> user = find(address);
    boolean right = passwords.matches(password, user.flatMap(User::passwordHash));
    return user.filter(found -> right && found.active())
        .map(found -> signIns.begin(found.id(), device));
  }

  private Optional<User> find(String address) {
    try {
      return users.find(new Email(address));
    } catch (Refusal.Invalid noAddress) {
      return Optional.empty();
    }
  }
}
