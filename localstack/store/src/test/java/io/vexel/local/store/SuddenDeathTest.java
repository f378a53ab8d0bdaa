package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes, at a different moment each round, as nothing can defend against. */
final class SuddenDeathTest {
  private static final int ROUNDS = 3;

  @TempDir Path directory;

  /** Counts, and says each number once the store has acknowledged it, until it is killed. */
  static final class Writer {
    public static void main(String[] arguments) {
      try (LocalStore store = LocalStore.onFile(Path.of(arguments[0]));
          MongoClient client = MongoClients.create(store.connectionString())) {
        MongoCollection<Document> things = things(client);
        for (int i = (int) things.countDocuments(); ; i++) {
          things.insertOne(new Document("_id", i).append("text", "x".repeat(i % 3_000)));
          things.updateOne(Filters.eq(0), Updates.inc("count", 1));
          System.out.print(i + "\n");
        }
      }
    }
  }

  @Test
  @Deviation("LS-03")
  void whatever_was_acknowledged_survives_kill_9() throws Exception {
    Path file = directory.resolve("vexel.db");
    int acknowledged = -1;
    for (int round = 1; round <= ROUNDS; round++) {
      acknowledged = killAfter(30 * round, file);
      List<Document> stored = stored(file);
      assertThat(stored.size()).isBetween(acknowledged + 1, acknowledged + 2);
      assertThat(stored.getFirst().getInteger("count"))
          .isBetween(stored.size() - 1 - (round - 1), stored.size());
      assertThat(stored).allSatisfy(one -> assertThat(one.getString("text")).hasSize(length(one)));
    }
  }

  private static int length(Document stored) {
    return stored.getInteger("_id") % 3_000;
  }

  /** The last number the writer said before it was killed. */
  private static int killAfter(int lines, Path file) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = writer.inputReader()) {
      int last = -1;
      for (int i = 0; i < lines; i++) {
        last = Integer.parseInt(Objects.requireNonNull(said.readLine(), "the writer has ended"));
      }
      // Through the handle: the process itself would also close what it has said.
      writer.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = Integer.parseInt(line);
      }
      writer.waitFor();
      return last;
    }
  }

  private static List<Document> stored(Path file) {
    try (LocalStore store = LocalStore.onFile(file);
        MongoClient client = MongoClients.create(store.connectionString())) {
      return things(client).find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("vexel").getCollection("things");
  }
}
