package io.vexel.adapters.tokens;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vexel.core.users.Passwords;
import java.util.Optional;

/** Hashes with Argon2id: 19 MiB, two rounds, one lane, as OWASP advises for interactive sign-in. */
public final class Argon2Passwords implements Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID);

  @Override
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
  }

  @Override
  public boolean matches(String password, Optional<String> hash) {
    if (hash.isEmpty()) {
      hash(password);
      return false;
    }
    return Password.check(password, hash.get())
        .with(Argon2Function.getInstanceFromHash(hash.get()));
  }
}
