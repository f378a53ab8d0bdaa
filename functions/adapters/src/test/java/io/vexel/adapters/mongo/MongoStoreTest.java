package io.vexel.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vexel.core.Refusal;
import io.vexel.core.users.User;
import io.vexel.core.users.Users;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.Samples;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MongoStoreTest {
  private static final String SOON = "/?serverSelectionTimeoutMS=300";

  @TempDir Path directory;

  @Test
  void a_database_that_is_away_is_unavailable_and_says_when_to_come_back() {
    LocalStore engine = LocalStore.inMemory();
    try (MongoStore store = MongoStore.open(engine.connectionString() + SOON, 1)) {
      Users users = new MongoUsers(store);
      assertThat(users.isEmpty()).isTrue();
      engine.close();
      assertThatExceptionOfType(Refusal.Unavailable.class)
          .isThrownBy(users::isEmpty)
          .matches(refusal -> refusal.code().equals("unavailable"))
          .matches(refusal -> refusal.retryAfter().equals(Optional.of(Duration.ofSeconds(5))));
      assertThatExceptionOfType(Refusal.Unavailable.class)
          .isThrownBy(() -> users.add(Samples.user("ada@example.org")));
    }
  }

  @Test
  void a_dropped_connection_is_made_anew_by_the_next_operation() {
    try (LocalStore engine = LocalStore.inMemory();
        MongoStore store = MongoStore.open(engine.connectionString(), 1)) {
      Users users = new MongoUsers(store);
      User ada = Samples.user("ada@example.org");
      users.add(ada);
      store.disconnect();
      assertThat(users.find(ada.id())).contains(ada);
    }
  }

  @Test
  void a_closed_store_stays_closed() {
    MongoStore store = MongoStore.open("mongodb://127.0.0.1:1", 1);
    store.close();
    assertThatExceptionOfType(Refusal.Unavailable.class)
        .isThrownBy(() -> new MongoUsers(store).isEmpty());
  }

  @Test
  void a_database_that_comes_back_is_used_again() {
    Path file = directory.resolve("vexel.db");
    LocalStore before = LocalStore.onFile(file);
    String uri = before.connectionString();
    try (MongoStore store = MongoStore.open(uri + "/?serverSelectionTimeoutMS=20000", 1)) {
      Users users = new MongoUsers(store);
      User ada = Samples.user("ada@example.org");
      users.add(ada);
      before.close();
      try (LocalStore after = LocalStore.onFile(file, URI.create(uri).getPort())) {
        assertThat(after.connectionString()).isEqualTo(uri);
        assertThat(users.find(ada.id())).contains(ada);
      }
    }
  }

  @Test
  void a_uri_that_asks_for_unacknowledged_writes_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MongoStore.open("mongodb://127.0.0.1:1/?w=0", 1))
        .withMessageContaining("w=0");
  }

  @Test
  void the_uri_names_the_database() {
    try (LocalStore engine = LocalStore.inMemory();
        MongoStore one = MongoStore.open(engine.connectionString() + "/one", 1);
        MongoStore other = MongoStore.open(engine.connectionString(), 1)) {
      new MongoUsers(one).add(Samples.user("ada@example.org"));
      assertThat(new MongoUsers(one).isEmpty()).isFalse();
      assertThat(new MongoUsers(other).isEmpty()).isTrue();
    }
  }

  @Test
  void what_the_database_does_not_know_is_our_mistake_and_nobody_elses() {
    try (LocalStore engine = LocalStore.inMemory();
        MongoStore store = MongoStore.open(engine.connectionString(), 1)) {
      new MongoUsers(store).add(Samples.user("ada@example.org"));
      assertThatIllegalStateException()
          .isThrownBy(
              () -> store.find(Collection.USERS, new Document("email", new Document("$no", 1))))
          .withMessageContaining("code 2");
    }
  }

  @Test
  void indexes_hold_after_a_restart_and_may_be_created_again() {
    Path file = directory.resolve("vexel.db");
    for (int start = 0; start < 2; start++) {
      try (LocalStore engine = LocalStore.onFile(file);
          MongoStore store = MongoStore.open(engine.connectionString(), 1)) {
        Indexes.create(store);
        new MongoUsers(store).add(Samples.user("start" + start + "@example.org"));
        assertThatExceptionOfType(Refusal.Conflict.class)
            .isThrownBy(() -> new MongoUsers(store).add(Samples.user("start0@example.org")));
      }
    }
  }
}
