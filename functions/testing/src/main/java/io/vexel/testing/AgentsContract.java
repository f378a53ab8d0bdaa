package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.Agents;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.users.UserId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of agents does. */
public abstract class AgentsContract {
  /** The port under test, with nothing in it. */
  protected abstract Agents agents();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();

  @Test
  void an_agent_comes_back_as_it_was_stored() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    assertThat(agents().find(agent.id(), ada)).contains(agent);
  }

  @Test
  void an_unknown_agent_is_absent() {
    AgentId unknown = new AgentId(Samples.id());
    assertThat(agents().find(unknown, ada)).isEmpty();
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> agents().get(unknown, ada))
        .matches(refusal -> refusal.code().equals("agent-not-found"));
  }

  @Test
  void somebody_elses_agent_is_absent() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    assertThat(agents().find(agent.id(), bob)).isEmpty();
    assertThat(agents().list(bob, Slice.Request.first(20)).items()).isEmpty();
  }

  @Test
  void the_same_agent_cannot_be_added_twice() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> agents().add(agent));
  }

  @Test
  void an_archived_agent_is_found_but_not_listed() {
    Agent archived = Samples.agent(ada, new AgentId(Samples.id()), Optional.of(NOW));
    agents().add(archived);
    assertThat(agents().find(archived.id(), ada)).contains(archived);
    assertThat(agents().list(ada, Slice.Request.first(20)).items()).isEmpty();
  }

  @Test
  void a_list_is_newest_first_and_pages_hold_everything_once() {
    List<Agent> oldestFirst = added(Samples.ids(250));
    List<Agent> paged = Pages.all(100, request -> agents().list(ada, request));
    assertThat(paged).containsExactlyElementsOf(oldestFirst.reversed());
  }

  @Test
  void a_list_that_fits_exactly_has_no_next_page() {
    added(Samples.ids(20));
    assertThat(agents().list(ada, Slice.Request.first(20)).next()).isEmpty();
    assertThat(agents().list(ada, Slice.Request.first(19)).next()).isPresent();
  }

  @Test
  void pages_are_stable_while_agents_are_added() {
    List<String> ids = Samples.ids(60);
    List<Agent> before = added(IntStream.range(0, 30).mapToObj(number -> ids.get(number)).toList());
    Iterator<String> later = ids.subList(30, 60).iterator();
    List<Agent> paged =
        Pages.all(7, request -> agents().list(ada, request), () -> added(List.of(later.next())));
    assertThat(paged).containsExactlyElementsOf(before.reversed());
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    Slice.Position nonsense = new Slice.Position("", "nonsense");
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() -> agents().list(ada, new Slice.Request(20, Optional.of(nonsense))))
        .matches(refusal -> refusal.code().equals("bad-cursor"));
  }

  @Test
  void of_sixteen_additions_of_one_id_one_succeeds() {
    AgentId id = new AgentId(Samples.id());
    List<Boolean> added = Race.wins(() -> agents().add(Samples.agent(ada, id, Optional.empty())));
    assertThat(added).containsOnlyOnce(true);
  }

  private List<Agent> added(List<String> ids) {
    List<Agent> agents =
        ids.stream().map(id -> Samples.agent(ada, new AgentId(id), Optional.empty())).toList();
    agents.forEach(agents()::add);
    return agents;
  }

  @Test
  void a_change_raises_the_version_and_comes_back() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    Agent archived = Samples.agent(ada, agent.id(), Optional.of(NOW));
    Agent stored = agents().replace(archived);
    assertThat(stored).isEqualTo(archived.next());
    assertThat(agents().find(agent.id(), ada)).contains(stored);
    Agent back = Samples.agent(ada, agent.id(), Optional.empty()).next();
    assertThat(agents().find(agent.id(), ada).flatMap(Agent::archivedAt)).contains(NOW);
    agents().replace(back);
    assertThat(agents().find(agent.id(), ada)).contains(back.next());
  }

  @Test
  void of_two_changes_to_the_same_version_one_is_refused() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    agents().replace(agent);
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> agents().replace(agent))
        .matches(refusal -> refusal.code().equals("version-conflict"));
  }

  @Test
  void a_key_makes_one_agent_per_owner_and_survives_changes() {
    Agent agent = Samples.agent(ada);
    Idempotency key = new Idempotency("k", "hash");
    agents().add(agent, key);
    Agent other = Samples.agent(ada, new AgentId(Samples.id()), Optional.empty());
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> agents().add(other, key))
        .matches(refusal -> refusal.code().equals("idempotency-mismatch"));
    assertThat(agents().find(other.id(), ada)).isEmpty();
    agents().add(Samples.agent(bob, new AgentId(Samples.id()), Optional.empty()), key);
    Agent changed = agents().replace(agent);
    assertThat(agents().find("k", ada)).contains(new Agents.Keyed(changed, "hash"));
    assertThat(agents().find("other", ada)).isEmpty();
  }

  @Test
  void an_agent_is_removed_by_its_owner_only() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    agents().remove(agent.id(), bob);
    assertThat(agents().find(agent.id(), ada)).contains(agent);
    agents().remove(agent.id(), ada);
    agents().remove(agent.id(), ada);
    assertThat(agents().find(agent.id(), ada)).isEmpty();
  }

  @Test
  void lists_hold_what_was_asked_for() {
    Agent named = named("Straße (1) 100%");
    Agent other = named("other");
    assertThat(list(new Agents.Filter(none(), Optional.of("STRASSE"), none(), none()))).isEmpty();
    assertThat(list(new Agents.Filter(none(), Optional.of("STRAßE (1)"), none(), none())))
        .containsExactly(named);
    assertThat(list(new Agents.Filter(none(), Optional.of(".*"), none(), none()))).isEmpty();
    assertThat(list(new Agents.Filter(Optional.of(AgentType.ANALYST), none(), none(), none())))
        .containsExactlyInAnyOrder(named, other);
    assertThat(list(new Agents.Filter(Optional.of(AgentType.ASSISTANT), none(), none(), none())))
        .isEmpty();
    assertThat(list(new Agents.Filter(none(), none(), Optional.of(true), none()))).hasSize(2);
    assertThat(list(new Agents.Filter(none(), none(), Optional.of(false), none()))).isEmpty();
    assertThat(list(new Agents.Filter(none(), none(), none(), Optional.of("calculator"))))
        .hasSize(2);
    assertThat(list(new Agents.Filter(none(), none(), none(), Optional.of("calc")))).isEmpty();
  }

  private static <X> Optional<X> none() {
    return Optional.empty();
  }

  private List<Agent> list(Agents.Filter filter) {
    return agents().list(ada, filter, Agents.Order.NEWEST, Slice.Request.first(20)).items();
  }

  private Agent named(String name) {
    Agent agent = Samples.agent(ada, new AgentId(Samples.id()), name, Optional.empty());
    agents().add(agent);
    return agent;
  }

  @Test
  void a_list_by_name_minds_neither_case_nor_pages() {
    List<String> names = List.of("beta", "Alpha", "ALPHA", "gamma", "alpha", "Delta");
    names.forEach(this::named);
    assertThat(paged(Agents.Order.NAME))
        .extracting(agent -> agent.name().toLowerCase(Locale.ROOT))
        .containsExactly("alpha", "alpha", "alpha", "beta", "delta", "gamma");
  }

  @Test
  void a_list_by_change_has_the_last_changed_first() {
    Agent first = named("first");
    Agent second = named("second");
    Agent later = Samples.changed(first, NOW.plusSeconds(1));
    Agent changed = agents().replace(later);
    assertThat(paged(Agents.Order.LAST_CHANGED)).containsExactly(changed, second);
  }

  private List<Agent> paged(Agents.Order order) {
    return Pages.all(2, request -> agents().list(ada, Agents.Filter.ANY, order, request));
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    Slice.Position place = new Slice.Position("beta", Samples.id());
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() ->
            agents()
                .list(
                    ada,
                    Agents.Filter.ANY,
                    Agents.Order.LAST_CHANGED,
                    new Slice.Request(20, Optional.of(place))))
        .matches(refusal -> refusal.code().equals("bad-cursor"));
  }

  @Test
  void what_a_change_takes_away_is_gone() {
    Agent agent = Samples.agent(ada);
    agents().add(agent);
    Agent plain = agents().replace(Samples.with(agent, ModelChoice.of("offline/demo")));
    assertThat(agents().find(agent.id(), ada)).contains(plain);
  }
}
