package io.vexel.testing;

import io.vexel.core.users.VerificationKeys;

final class InMemoryVerificationKeysTest extends VerificationKeysContract {
  private final VerificationKeys verificationKeys = new InMemoryVerificationKeys();

  @Override
  protected VerificationKeys verificationKeys() {
    return verificationKeys;
  }
}
