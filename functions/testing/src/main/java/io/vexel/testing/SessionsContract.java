package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Sessions;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of conversations does. */
public abstract class SessionsContract {
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Sessions.Filter ANY =
      new Sessions.Filter(Optional.empty(), Optional.empty(), Optional.empty());

  /** The port under test, with nothing in it. */
  protected abstract Sessions sessions();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();
  private final AgentId agent = new AgentId(Samples.id());

  @Test
  void a_conversation_comes_back_as_it_was_stored() {
    Session session = added(Samples.session(ada));
    assertThat(sessions().find(session.id(), ada)).contains(session);
  }

  @Test
  void an_unknown_or_foreign_conversation_is_absent() {
    Session session = added(Samples.session(ada));
    assertThat(sessions().find(new SessionId(Samples.id()), ada)).isEmpty();
    assertThat(sessions().find(session.id(), bob)).isEmpty();
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> sessions().get(session.id(), bob))
        .matches(refusal -> refusal.code().equals("session-not-found"));
  }

  @Test
  void a_conversation_is_found_by_the_thread_id_of_its_client() {
    Session session = added(Samples.session(ada, agent, Optional.of(Samples.UNICODE)));
    assertThat(sessions().find(Samples.UNICODE, agent, ada)).contains(session);
    assertThat(sessions().find("other", agent, ada)).isEmpty();
    assertThat(sessions().find(Samples.UNICODE, agent, bob)).isEmpty();
    assertThat(sessions().find(Samples.UNICODE, new AgentId(Samples.id()), ada)).isEmpty();
  }

  @Test
  void a_thread_id_begins_one_conversation_per_owner_and_agent() {
    added(Samples.session(ada, agent, Optional.of("t")));
    added(Samples.session(bob, agent, Optional.of("t")));
    added(Samples.session(ada, new AgentId(Samples.id()), Optional.of("t")));
    added(Samples.session(ada, agent, Optional.empty()));
    added(Samples.session(ada, agent, Optional.empty()));
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> sessions().add(Samples.session(ada, agent, Optional.of("t"))))
        .matches(refusal -> refusal.code().equals("run-active"));
  }

  @Test
  void a_free_conversation_is_claimed_and_its_places_are_counted() {
    Session session = added(Samples.session(ada));
    RunId run = new RunId(Samples.id());
    assertThat(sessions().claim(session.id(), ada, Optional.empty(), run, 2, LATER)).contains(0L);
    Session claimed = sessions().get(session.id(), ada);
    assertThat(claimed.activeRun()).contains(run);
    assertThat(claimed.nextSeq()).isEqualTo(2);
    assertThat(claimed.messageCount()).isEqualTo(2);
    assertThat(claimed.lastMessageAt()).isEqualTo(LATER);
    assertThat(claimed.createdAt()).isEqualTo(NOW);
  }

  @Test
  void a_claim_must_name_the_run_that_has_the_conversation() {
    Session session = added(Samples.session(ada));
    RunId first = claimed(session, Optional.empty());
    RunId other = new RunId(Samples.id());
    assertThat(sessions().claim(session.id(), ada, Optional.empty(), other, 2, LATER)).isEmpty();
    assertThat(sessions().claim(session.id(), ada, Optional.of(other), other, 2, LATER)).isEmpty();
    assertThat(sessions().claim(session.id(), ada, Optional.of(first), other, 2, LATER))
        .contains(2L);
  }

  @Test
  void nobody_claims_somebody_elses_conversation() {
    Session session = added(Samples.session(ada));
    RunId run = new RunId(Samples.id());
    assertThat(sessions().claim(session.id(), bob, Optional.empty(), run, 2, LATER)).isEmpty();
    assertThat(sessions().find(session.id(), ada)).contains(session);
  }

  @Test
  void a_released_conversation_is_free_and_keeps_its_counts() {
    Session session = added(Samples.session(ada));
    RunId run = claimed(session, Optional.empty());
    sessions().release(session.id(), ada, run);
    assertThat(sessions().get(session.id(), ada).activeRun()).isEmpty();
    assertThat(sessions().get(session.id(), ada).nextSeq()).isEqualTo(2);
  }

  @Test
  void only_the_run_that_has_the_conversation_releases_it() {
    Session session = added(Samples.session(ada));
    RunId run = claimed(session, Optional.empty());
    sessions().release(session.id(), ada, new RunId(Samples.id()));
    sessions().release(session.id(), bob, run);
    assertThat(sessions().get(session.id(), ada).activeRun()).contains(run);
  }

  @Test
  void of_many_claims_one_succeeds() {
    Race.rounds(Race.SOME, this::raceForOneConversation);
  }

  @Test
  @Tag("long")
  void of_many_claims_one_succeeds_a_thousand_times() {
    Race.rounds(Race.MANY, this::raceForOneConversation);
  }

  private BooleanSupplier raceForOneConversation() {
    Session session = added(Samples.session(ada));
    return () ->
        sessions()
            .claim(session.id(), ada, Optional.empty(), new RunId(Samples.id()), 2, LATER)
            .isPresent();
  }

  @Test
  void sixteen_runs_one_after_the_other_are_given_different_places() {
    Session session = added(Samples.session(ada));
    List<Long> places = Race.run(number -> claimEventually(session));
    assertThat(places).doesNotHaveDuplicates();
    assertThat(sessions().get(session.id(), ada).nextSeq()).isEqualTo(32);
  }

  @Test
  void of_sixteen_beginnings_of_one_thread_one_succeeds() {
    List<Boolean> begun =
        Race.wins(() -> sessions().add(Samples.session(ada, agent, Optional.of("t"))));
    assertThat(begun).containsOnlyOnce(true);
  }

  private long claimEventually(Session session) {
    RunId run = new RunId(Samples.id());
    Optional<Long> place = Optional.empty();
    while (place.isEmpty()) {
      place = sessions().claim(session.id(), ada, Optional.empty(), run, 2, LATER);
    }
    sessions().release(session.id(), ada, run);
    return place.get();
  }

  private RunId claimed(Session session, Optional<RunId> expected) {
    RunId run = new RunId(Samples.id());
    assertThat(sessions().claim(session.id(), ada, expected, run, 2, LATER)).isPresent();
    return run;
  }

  private Session added(Session session) {
    sessions().add(session);
    return session;
  }

  @Test
  void conversations_are_listed_latest_first_in_pages_that_do_not_overlap() {
    for (int i = 0; i < 5; i++) {
      added(Samples.session(ada, agent, Optional.empty()));
    }
    Session other = added(Samples.session(ada, new AgentId(Samples.id()), Optional.empty()));
    added(Samples.session(bob, agent, Optional.empty()));
    sessions().claim(other.id(), ada, Optional.empty(), new RunId(Samples.id()), 1, LATER);
    Slice<Session> first = sessions().list(ada, ANY, Slice.Request.first(4));
    assertThat(first.items().getFirst().id()).isEqualTo(other.id());
    Slice<Session> rest = sessions().list(ada, ANY, new Slice.Request(4, first.next()));
    assertThat(rest.next()).isEmpty();
    assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
    assertThat(sessions().list(ada, Sessions.Filter.of(agent), Slice.Request.first(20)).items())
        .hasSize(5);
  }

  @Test
  void a_conversation_is_removed_only_in_the_version_that_is_expected() {
    Session session = added(Samples.session(ada));
    Session changed = sessions().relabel(session, session.label());
    assertThat(removed(session)).isFalse();
    assertThat(sessions().find(session.id(), ada)).contains(changed);
    assertThat(removed(changed)).isTrue();
    assertThat(sessions().find(session.id(), ada)).isEmpty();
  }

  private boolean removed(Session session) {
    return sessions()
        .remove(session.id(), ada, session.activeRun(), Optional.of(session.version()));
  }

  @Test
  void a_conversation_is_removed_only_while_it_is_held_as_expected() {
    Session session = added(Samples.session(ada));
    RunId run = new RunId(Samples.id());
    sessions().claim(session.id(), ada, Optional.empty(), run, 1, LATER);
    assertThat(sessions().remove(session.id(), ada, Optional.empty(), Optional.empty())).isFalse();
    assertThat(sessions().remove(session.id(), bob, Optional.of(run), Optional.empty())).isFalse();
    assertThat(sessions().remove(session.id(), ada, Optional.of(run), Optional.empty())).isTrue();
    assertThat(sessions().find(session.id(), ada)).isEmpty();
    assertThat(sessions().remove(session.id(), ada, Optional.of(run), Optional.empty())).isFalse();
  }

  @Test
  void a_label_is_changed_from_the_version_it_had_and_messages_do_not_matter() {
    Session session = added(Samples.session(ada));
    claimed(session, Optional.empty());
    Session.Label label =
        new Session.Label("Other", true, Optional.of(NOW), Map.of("k", Samples.UNICODE));
    Session changed = sessions().relabel(session, label);
    assertThat(changed.label()).isEqualTo(label);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.messageCount()).isEqualTo(2);
    assertThat(sessions().find(session.id(), ada)).contains(changed);
    Session back = sessions().relabel(changed, Session.Label.of("Back"));
    assertThat(back.label()).isEqualTo(Session.Label.of("Back"));
    assertThat(sessions().find(session.id(), ada)).contains(back);
  }

  @Test
  void of_sixteen_changes_to_one_version_one_succeeds() {
    Session session = added(Samples.session(ada));
    List<Boolean> changed =
        Race.wins(() -> sessions().relabel(session, Session.Label.of(Samples.id())));
    assertThat(changed).containsOnlyOnce(true);
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> sessions().relabel(session, Session.Label.of("late")))
        .matches(refusal -> refusal.code().equals("version-conflict"));
    Session foreign = Samples.session(bob, new AgentId(Samples.id()), Optional.empty());
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> sessions().relabel(foreign, Session.Label.of("unknown")));
  }

  @Test
  void titles_are_searched_for_the_very_words_in_upper_or_lower_case() {
    titled("Ärger mit 100% (.*) \\E $x");
    titled("Other ﬁle");
    assertThat(found("ärger")).hasSize(1);
    assertThat(found("ÄRGER MIT")).hasSize(1);
    assertThat(found("(.*) \\e $")).hasSize(1);
    assertThat(found("FILE")).hasSize(1);
    assertThat(found(".*")).hasSize(1);
    assertThat(found(".")).hasSize(1);
    assertThat(found("^Other")).isEmpty();
    Session renamed = sessions().relabel(titled("Old"), Session.Label.of("New"));
    assertThat(found("old")).isEmpty();
    assertThat(found("new")).containsExactly(renamed);
  }

  private Session titled(String title) {
    return sessions().relabel(added(Samples.session(ada)), Session.Label.of(title));
  }

  private List<Session> found(String words) {
    Sessions.Filter filter =
        new Sessions.Filter(Optional.empty(), Optional.of(words), Optional.empty());
    return sessions().list(ada, filter, Slice.Request.first(20)).items();
  }

  @Test
  void archived_conversations_are_listed_apart() {
    Session current = added(Samples.session(ada));
    Session archived =
        sessions()
            .relabel(
                added(Samples.session(ada)),
                new Session.Label("Old", false, Optional.of(NOW), Map.of()));
    assertThat(archived(Optional.of(true))).containsExactly(archived);
    assertThat(archived(Optional.of(false))).containsExactly(current);
    assertThat(archived(Optional.empty())).hasSize(2);
  }

  private List<Session> archived(Optional<Boolean> archived) {
    Sessions.Filter filter = new Sessions.Filter(Optional.empty(), Optional.empty(), archived);
    return sessions().list(ada, filter, Slice.Request.first(20)).items();
  }

  @Test
  void pages_hold_what_was_there_once_while_conversations_begin() {
    for (int i = 0; i < 20; i++) {
      added(Samples.session(ada));
    }
    List<Session> before = sessions().list(ada, ANY, Slice.Request.first(100)).items();
    List<Session> paged =
        Pages.all(
            7,
            request -> sessions().list(ada, ANY, request),
            () -> claimed(added(Samples.session(ada)), Optional.empty()));
    assertThat(paged).containsExactlyElementsOf(before);
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    for (Slice.Position nonsense :
        List.of(
            new Slice.Position("nonsense", Samples.id()), new Slice.Position("1", "nonsense"))) {
      assertThatExceptionOfType(Refusal.Malformed.class)
          .isThrownBy(() -> sessions().list(ada, ANY, new Slice.Request(20, Optional.of(nonsense))))
          .matches(refusal -> refusal.code().equals("bad-cursor"));
    }
  }
}
