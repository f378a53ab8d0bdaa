package io.vexel.adapters.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.Sessions;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import io.vexel.local.store.LocalStore;
import io.vexel.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UpgradesTest {
  private final CommandWhitelist whitelist = new CommandWhitelist();
  private final LocalStore engine = LocalStore.inMemory();
  private final MongoClient behindTheScenes = MongoClients.create(engine.connectionString());
  private final MongoStore store =
      MongoStore.open(engine.connectionString(), 2, Optional.of(whitelist));
  private final Agents agents = new MongoAgents(store);
  private final Sessions sessions = new MongoSessions(store);
  private final UserId ada = Samples.userId();

  @AfterEach
  void close() {
    store.close();
    behindTheScenes.close();
    engine.close();
    assertThat(whitelist.violations()).isEmpty();
  }

  private MongoCollection<Document> documents(Collection collection) {
    return behindTheScenes.getDatabase("vexel").getCollection(collection.label());
  }

  @Test
  void an_agent_of_an_earlier_version_is_read_found_and_listed_by_its_name() {
    Agent agent = Samples.agent(ada);
    agents.add(agent);
    documents(Collection.AGENTS)
        .updateOne(
            eq("_id", Fields.id(agent.id())), combine(unset("name_key"), unset("changed_at")));
    Upgrades.apply(store, Samples.NOW);
    Agents.Filter named =
        new Agents.Filter(
            Optional.empty(), Optional.of(agent.name()), Optional.empty(), Optional.empty());
    for (Agents.Order order : Agents.Order.values()) {
      assertThat(agents.list(ada, named, order, Slice.Request.first(20)).items())
          .containsExactly(agent);
    }
  }

  @Test
  void a_conversation_of_an_earlier_version_is_read_found_and_changed() {
    Session session = Samples.session(ada);
    sessions.add(session);
    documents(Collection.SESSIONS)
        .updateOne(
            eq("_id", Fields.id(session.id())),
            combine(unset("title_key"), unset("pinned"), unset("version")));
    Upgrades.apply(store, Samples.NOW);
    assertThat(sessions.find(session.id(), ada)).contains(session);
    Sessions.Filter titled =
        new Sessions.Filter(Optional.empty(), Optional.of(session.title()), Optional.empty());
    assertThat(sessions.list(ada, titled, Slice.Request.first(20)).items())
        .containsExactly(session);
    assertThat(sessions.relabel(session, session.label()).version()).isEqualTo(2);
  }

  @Test
  void documents_that_lack_nothing_stay_as_they_are() {
    Session session = Samples.session(ada);
    sessions.add(session);
    Session changed = sessions.relabel(session, session.label());
    Upgrades.apply(store, Samples.NOW);
    Upgrades.apply(store, Samples.NOW);
    assertThat(sessions.find(session.id(), ada)).contains(changed);
  }

  @Test
  void however_many_there_are_all_are_brought_up_to_date() {
    IntStream.range(0, 501).forEach(number -> sessions.add(Samples.session(ada)));
    documents(Collection.SESSIONS).updateMany(new Document(), unset("title_key"));
    Upgrades.apply(store, Samples.NOW);
    assertThat(documents(Collection.SESSIONS).countDocuments(eq("title_key", null))).isZero();
  }

  @Test
  void a_key_of_an_earlier_version_is_good_for_another_day() {
    PublishedKeys keys = new MongoPublishedKeys(store);
    Instant tomorrow = Samples.NOW.plus(Duration.ofDays(1));
    keys.publish(new VerificationKey("a", "{}", Samples.NOW, Samples.NOW));
    documents(Collection.SIGNING_KEYS).updateMany(new Document(), unset("expires_at"));
    Upgrades.apply(store, Samples.NOW);
    assertThat(keys.all()).containsExactly(new VerificationKey("a", "{}", Samples.NOW, tomorrow));
  }
}
