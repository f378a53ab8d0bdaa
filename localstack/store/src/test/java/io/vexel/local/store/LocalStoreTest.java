package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStoreTest {
  @TempDir Path directory;

  @Test
  void what_is_stored_in_a_file_is_there_after_a_restart() {
    Path file = directory.resolve("deeper/vexel.db");
    try (LocalStore store = LocalStore.onFile(file);
        MongoClient client = MongoClients.create(store.connectionString())) {
      collection(client).insertOne(new Document("_id", 1).append("text", "Grüße 👋"));
    }
    try (LocalStore store = LocalStore.onFile(file);
        MongoClient client = MongoClients.create(store.connectionString())) {
      assertThat(collection(client).find().into(new ArrayList<>()))
          .containsExactly(new Document("_id", 1).append("text", "Grüße 👋"));
    }
  }

  @Test
  void sixteen_threads_are_each_handed_their_own_numbers() throws Exception {
    try (LocalStore store = LocalStore.onFile(directory.resolve("race.db"));
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> counters = collection(client);
      counters.insertOne(new Document("_id", 1).append("n", 0));
      Set<Integer> handedOut = ConcurrentHashMap.newKeySet();
      inSixteenThreads(() -> handedOut.add(next(counters)), 50);
      assertThat(handedOut).hasSize(16 * 50);
    }
  }

  private static int next(MongoCollection<Document> counters) {
    Document after =
        counters.findOneAndUpdate(
            Filters.eq(1),
            Updates.inc("n", 1),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    return after == null ? -1 : after.getInteger("n");
  }

  private static void inSixteenThreads(Runnable work, int times)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        running.add(
            threads.submit(() -> {
              for (int n = 0; n < times; n++) {
                work.run();
              }
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static MongoCollection<Document> collection(MongoClient client) {
    return client.getDatabase("vexel").getCollection("things");
  }
}
