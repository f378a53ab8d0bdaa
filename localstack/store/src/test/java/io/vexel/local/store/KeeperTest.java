package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each round ends as a sudden death does: what is only in memory is gone. */
final class KeeperTest {
  @TempDir Path directory;

  @Test
  void what_was_kept_is_there_again_before_and_after_a_checkpoint() {
    round((maps, keeper) -> {
      maps.documents("things").put("a", new Document("_id", "a").append("n", 1));
      maps.entries("index").put(new KeyValue("a", 1), "a");
      maps.numbers("numbers").put("size", 12L);
      keeper.keep();
      keeper.forget(keeper.checkpoint());
      maps.documents("things").put("b", new Document("_id", "b"));
      keeper.keep();
    });
    round((maps, keeper) -> {
      assertThat(maps.documents("things").get("a"))
          .isEqualTo(new Document("_id", "a").append("n", 1));
      assertThat(maps.documents("things").get("b")).isEqualTo(new Document("_id", "b"));
      assertThat(maps.entries("index").get(new KeyValue("a", 1))).isEqualTo("a");
      assertThat(maps.numbers("numbers").get("size")).isEqualTo(12L);
      maps.documents("things").remove("a");
      keeper.keep();
    });
    round((maps, keeper) -> assertThat(maps.documents("things").keySet()).containsExactly("b"));
  }

  @Test
  void what_was_not_kept_is_gone() {
    round((maps, keeper) -> {
      maps.documents("things").put("a", new Document());
      keeper.keep();
      maps.documents("things").put("b", new Document());
    });
    round((maps, keeper) -> assertThat(maps.documents("things").keySet()).containsExactly("a"));
  }

  @Test
  void a_collection_that_was_dropped_does_not_come_back() {
    round((maps, keeper) -> {
      maps.documents("things").put("a", new Document());
      keeper.keep();
      maps.store().removeMap("things");
      keeper.checkpoint();
    });
    round((maps, keeper) -> assertThat(maps.store().getMapNames()).doesNotContain("things"));
  }

  private void round(BiConsumer<Maps, Keeper> work) {
    Path file = directory.resolve("database");
    MVStore store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    try {
      Maps maps = new Maps(store);
      work.accept(maps, Keeper.onFile(maps, file));
    } finally {
      store.closeImmediately();
    }
  }
}
