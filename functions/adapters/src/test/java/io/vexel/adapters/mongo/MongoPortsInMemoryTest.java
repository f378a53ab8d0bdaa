package io.vexel.adapters.mongo;

import io.vexel.local.store.LocalStore;

final class MongoPortsInMemoryTest extends MongoPorts {
  MongoPortsInMemoryTest() {
    super(LocalStore.inMemory());
  }
}
