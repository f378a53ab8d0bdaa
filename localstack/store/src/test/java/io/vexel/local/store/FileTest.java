package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTest {
  @TempDir Path directory;

  @Test
  void ids_and_values_of_every_kind_are_the_same_after_a_restart() {
    List<Object> values =
        Arrays.asList(
            "Grüße 👋",
            1,
            1L << 60,
            1.5,
            new ObjectId(),
            Date.from(Instant.ofEpochMilli(5)),
            new Binary(new byte[] {1, 2}),
            new Document("a", List.of(1, "b")),
            new Decimal128(new BigDecimal("1.10")),
            true,
            UUID.fromString("00000000-0000-0001-0000-000000000002").toString());
    open(things -> {
      for (Object value : values) {
        things.insertOne(new Document("_id", value).append("value", value));
      }
      things.insertOne(new Document("_id", "nothing").append("value", null));
    });
    open(things -> {
      assertThat(things.countDocuments()).isEqualTo(values.size() + 1);
      assertThat(values)
          .allSatisfy(value ->
              assertThat(things.find(Filters.eq(value)).first())
                  .isEqualTo(new Document("_id", value).append("value", value)));
    });
  }

  @Test
  void unique_and_sparse_indexes_hold_after_a_restart() {
    open(things -> {
      things.createIndex(
          Document.parse("{a: 1, b: 1}"), new IndexOptions().unique(true).sparse(true));
      things.insertOne(Document.parse("{_id: 1, a: 1, b: 'x'}"));
      things.insertOne(Document.parse("{_id: 2}"));
      things.insertOne(Document.parse("{_id: 3}"));
    });
    open(things -> {
      Document taken = Document.parse("{_id: 4, a: 1.0, b: 'x'}");
      OnLocalStore.assertError(11_000, () -> things.insertOne(taken));
      things.updateOne(Filters.eq(1), Updates.set("b", "y"));
      things.insertOne(taken);
      things.insertOne(Document.parse("{_id: 5}"));
    });
  }

  @Test
  @Deviation("LS-33")
  void a_file_holds_little_more_than_what_is_in_it_once_it_is_closed() throws Exception {
    open(things -> {
      things.insertOne(Document.parse("{_id: 1, n: 0}"));
      for (int i = 0; i < 500; i++) {
        things.updateOne(Filters.eq(1), Updates.set("text", "x".repeat(5_000 + i)));
      }
    });
    assertThat(Files.size(file())).isLessThan(500_000);
  }

  @Test
  void a_file_in_use_is_not_opened_twice() {
    open(things ->
        assertThatIllegalStateException()
            .isThrownBy(() -> LocalStore.onFile(file()))
            .withMessageContaining("another process"));
  }

  @Test
  void a_file_of_another_format_is_not_touched() {
    try (MVStore other = MVStore.open(prepared().toString())) {
      other.openMap("databases.vexel.things");
      other.setStoreVersion(99);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> LocalStore.onFile(file()))
        .withMessageContaining("another version");
  }

  private Path prepared() {
    Path directories = file().getParent();
    assertThat(Objects.requireNonNull(directories).toFile().mkdirs()).isTrue();
    return file();
  }

  private Path file() {
    return directory.resolve("deeper/vexel.db");
  }

  private void open(Consumer<MongoCollection<Document>> work) {
    try (LocalStore store = LocalStore.onFile(file());
        MongoClient client = MongoClients.create(store.connectionString())) {
      work.accept(client.getDatabase("vexel").getCollection("things"));
    }
  }
}
