package io.vexel.adapters.mongo;

import io.vexel.local.store.LocalStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class MongoPortsOnFileTest extends MongoPorts {
  MongoPortsOnFileTest(@TempDir Path directory) {
    super(LocalStore.onFile(directory.resolve("vexel.db")));
  }
}
