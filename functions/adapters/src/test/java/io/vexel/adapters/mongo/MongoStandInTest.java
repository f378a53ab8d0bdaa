package io.vexel.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.vexel.core.agents.Agent;
import io.vexel.core.users.UserId;
import io.vexel.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Through the real driver: the stand-in is there for nothing else. */
final class MongoStandInTest {
  private final MongoStandIn standIn = MongoStandIn.start();
  private final MongoStore store = MongoStore.open(standIn.connectionString(), 1);

  @AfterEach
  void close() {
    store.close();
    standIn.close();
  }

  @Test
  void what_was_stored_is_found_again_by_its_id_and_nothing_else_is() {
    UserId ada = Samples.userId();
    Agent agent = Samples.agent(ada);
    MongoAgents agents = new MongoAgents(store);
    agents.add(agent);
    assertThat(agents.get(agent.id(), ada)).isEqualTo(agent);
    assertThat(store.find(Collection.AGENTS, Filters.eq("_id", 1))).isEmpty();
    assertThat(store.remove(Collection.AGENTS, Filters.empty())).isEqualTo(1);
  }

  @Test
  void counts_go_up() {
    MongoThrottles throttles = new MongoThrottles(store);
    Instant until = Instant.parse("2026-11-28T12:00:00Z");
    assertThat(throttles.count("a", 1, until)).isEqualTo(1);
    assertThat(throttles.count("a", 2, until)).isEqualTo(3);
  }

  @Test
  void indexes_are_taken_note_of() {
    Indexes.create(store);
    Upgrades.apply(store, Instant.parse("2026-11-28T12:00:00Z"));
    assertThat(standIn.connections()).isPositive();
  }

  @Test
  void nobody_is_connected_any_more_when_the_client_is_closed() throws InterruptedException {
    new MongoThrottles(store).count("a", 1, Instant.parse("2026-11-28T12:00:00Z"));
    store.close();
    assertThat(standIn.awaitNobody(Duration.ofSeconds(10))).isTrue();
    assertThat(standIn.connections()).isZero();
  }
}
