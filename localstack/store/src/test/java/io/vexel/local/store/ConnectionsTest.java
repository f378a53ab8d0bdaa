package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

final class ConnectionsTest extends OnLocalStore {
  @Test
  @Deviation("LS-28")
  void a_write_that_asks_for_no_answer_is_carried_out() {
    try (MongoClient oneConnection =
        MongoClients.create(store().connectionString() + "/?maxPoolSize=1")) {
      MongoCollection<Document> things = oneConnection.getDatabase("vexel").getCollection("things");
      MongoCollection<Document> unanswered = things.withWriteConcern(WriteConcern.UNACKNOWLEDGED);
      for (int i = 0; i < 20; i++) {
        assertThat(unanswered.insertOne(new Document("_id", i)).wasAcknowledged()).isFalse();
      }
      unanswered.deleteOne(new Document("_id", 0));
      assertThat(things.countDocuments()).isEqualTo(19);
    }
  }

  @Test
  @Deviation("LS-29")
  void a_client_of_the_stable_api_connects() {
    MongoClientSettings stable =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store().connectionString()))
            .serverApi(ServerApi.builder().version(ServerApiVersion.V1).build())
            .build();
    try (MongoClient client = MongoClients.create(stable)) {
      client.getDatabase("vexel").getCollection("things").insertOne(new Document("_id", 1));
    }
    assertThat(all()).hasSize(1);
    assertThat(database().runCommand(json("{hello: 1}")))
        .containsEntry("isWritablePrimary", true)
        .doesNotContainKeys("logicalSessionTimeoutMinutes", "setName");
  }

  @Test
  @Deviation("LS-35")
  void a_failed_command_is_told_to_its_caller_and_to_no_log() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler listener = listener(logged);
    Logger engine = Logger.getLogger("de.bwaldvogel.mongo");
    engine.addHandler(listener);
    try {
      addThings(2);
      things()
          .createIndex(json("{n: 1}"), new com.mongodb.client.model.IndexOptions().unique(true));
      assertError(
          11_000, () -> things().findOneAndUpdate(json("{_id: 1}"), json("{$set: {n: 0}}")));
      assertRefused("{eval: 'a secret'}");
    } finally {
      engine.removeHandler(listener);
    }
    assertThat(logged).isEmpty();
  }

  private static Handler listener(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void the_store_listens_on_loopback_only() {
    assertThat(store().connectionString()).matches("mongodb://127\\.0\\.0\\.1:\\d+");
  }
}
