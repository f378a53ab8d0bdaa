package io.vexel.testing;

import io.vexel.core.users.RefreshTokens;

final class InMemoryRefreshTokensTest extends RefreshTokensContract {
  private final RefreshTokens refreshTokens = new InMemoryRefreshTokens();

  @Override
  protected RefreshTokens refreshTokens() {
    return refreshTokens;
  }
}
