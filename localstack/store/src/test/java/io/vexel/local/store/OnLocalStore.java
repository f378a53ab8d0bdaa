package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** A store in memory with a client, new for each test. */
abstract class OnLocalStore {
  private final LocalStore store;
  private final MongoClient client;

  OnLocalStore() {
    this(LocalStore.inMemory());
  }

  OnLocalStore(LocalStore store) {
    this.store = store;
    client = MongoClients.create(store.connectionString());
  }

  @AfterEach
  final void stop() {
    client.close();
    store.close();
  }

  final LocalStore store() {
    return store;
  }

  final MongoClient client() {
    return client;
  }

  final MongoDatabase database() {
    return client.getDatabase("vexel");
  }

  final MongoCollection<Document> things() {
    return database().getCollection("things");
  }

  /** Adds documents with the ids 0, 1, 2 … */
  final void addThings(int count) {
    things().insertMany(IntStream.range(0, count).mapToObj(OnLocalStore::thing).toList());
  }

  private static Document thing(int id) {
    return new Document("_id", id).append("n", id).append("parts", List.of(1, 2, 3));
  }

  final List<Document> all() {
    return things().find().sort(new Document("_id", 1)).into(new ArrayList<>());
  }

  static Document json(String json) {
    return Document.parse(json);
  }

  final void assertRefused(String command) {
    assertRefused(() -> database().runCommand(json(command)));
  }

  static void assertRefused(ThrowingCallable work) {
    assertError(115, work);
  }

  static void assertError(int code, ThrowingCallable work) {
    MongoException error = catchThrowableOfType(MongoException.class, work);
    assertThat(error).isNotNull().extracting(MongoException::getCode).isEqualTo(code);
  }
}
