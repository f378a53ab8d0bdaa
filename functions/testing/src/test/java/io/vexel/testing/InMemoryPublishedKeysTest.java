package io.vexel.testing;

import io.vexel.core.users.PublishedKeys;

final class InMemoryPublishedKeysTest extends PublishedKeysContract {
  private final PublishedKeys keys = new InMemoryPublishedKeys();

  @Override
  protected PublishedKeys keys() {
    return keys;
  }
}
