package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.agents.AgentId;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Usage;
import io.vexel.core.users.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every keeper of messages does. */
public abstract class MessagesContract {
  /** The port under test, with nothing in it. */
  protected abstract Messages messages();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();
  private final SessionId session = new SessionId(Samples.id());
  private final AgentId agent = new AgentId(Samples.id());

  @Test
  void a_message_comes_back_as_it_was_stored() {
    Message message = put(0);
    assertThat(messages().find(message.id(), ada)).contains(message);
    assertThat(message.text()).isEqualTo(Samples.UNICODE);
  }

  @Test
  void a_message_without_parent_parts_or_usage_comes_back_without_them() {
    MessageId id = new MessageId(Samples.id());
    Message bare = changed(put(0), id, 1, List.of(), Optional.empty(), Optional.empty());
    messages().put(bare);
    assertThat(messages().find(bare.id(), ada)).contains(bare);
  }

  @Test
  void the_longest_message_comes_back_whole() {
    Message sample = Samples.message(ada, session, agent, 0);
    String text = "👋".repeat(25_000);
    Message longest =
        changed(
            sample,
            sample.id(),
            0,
            List.of(new Part.Text(text)),
            sample.parentId(),
            sample.usage());
    messages().put(longest);
    assertThat(messages().find(longest.id(), ada)).map(Message::text).contains(text);
  }

  @Test
  void an_unknown_or_foreign_message_is_absent() {
    Message message = put(0);
    assertThat(messages().find(new MessageId(Samples.id()), ada)).isEmpty();
    assertThat(messages().find(message.id(), bob)).isEmpty();
    assertThat(messages().ofSession(session, bob, Slice.Request.first(20)).items()).isEmpty();
    assertThat(messages().ofAgent(agent, bob, Slice.Request.first(20)).items()).isEmpty();
  }

  @Test
  void a_message_put_again_is_stored_once_as_it_was_first() {
    Message first = put(0);
    Message second = changed(first, first.id(), 5, List.of(), first.parentId(), Optional.empty());
    messages().put(second);
    assertThat(messages().ofSession(session, ada, Slice.Request.first(20)).items())
        .containsExactly(first);
  }

  @Test
  void a_message_is_settled_whether_or_not_it_is_there() {
    Message absent = Samples.message(ada, session, agent, 7);
    messages().settle(absent);
    Message first = put(0);
    Message settled = changed(first, first.id(), 0, List.of(), first.parentId(), Optional.empty());
    messages().settle(settled);
    assertThat(messages().ofSession(session, ada, Slice.Request.first(20)).items())
        .containsExactly(absent, settled);
  }

  @Test
  void settling_a_message_never_touches_what_belongs_to_somebody_else() {
    Message bobs = Samples.message(bob, session, agent, 0);
    messages().put(bobs);
    Message sample = Samples.message(ada, session, agent, 0);
    Message forged =
        changed(sample, bobs.id(), 0, sample.parts(), sample.parentId(), sample.usage());
    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> messages().settle(forged));
    assertThat(messages().find(bobs.id(), bob)).contains(bobs);
  }

  @Test
  void a_place_in_a_conversation_is_taken_once() {
    put(0);
    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> put(0));
  }

  @Test
  void a_conversation_is_read_newest_first_and_pages_hold_everything_once() {
    List<Message> oldestFirst = LongStream.range(0, 250).mapToObj(this::put).toList();
    messages().put(Samples.message(ada, new SessionId(Samples.id()), agent, 3));
    List<Message> paged = Pages.all(100, request -> messages().ofSession(session, ada, request));
    assertThat(paged).containsExactlyElementsOf(oldestFirst.reversed());
  }

  @Test
  void pages_of_a_conversation_are_stable_while_messages_come_in() {
    List<Message> before = LongStream.range(0, 30).mapToObj(this::put).toList();
    AtomicLong seq = new AtomicLong(30);
    List<Message> paged =
        Pages.all(
            7,
            request -> messages().ofSession(session, ada, request),
            () -> put(seq.getAndIncrement()));
    assertThat(paged).containsExactlyElementsOf(before.reversed());
  }

  @Test
  void messages_of_one_moment_with_an_agent_are_each_read_once() {
    List<Message> stored = LongStream.range(0, 30).mapToObj(this::put).toList();
    messages().put(Samples.message(ada, session, new AgentId(Samples.id()), 99));
    List<Message> paged = Pages.all(7, request -> messages().ofAgent(agent, ada, request));
    assertThat(paged).containsExactlyInAnyOrderElementsOf(stored).doesNotHaveDuplicates();
  }

  @Test
  void messages_with_an_agent_are_read_newest_first_across_conversations() {
    List<Message> oldestFirst = LongStream.range(0, 120).mapToObj(this::elsewhere).toList();
    List<Message> paged = Pages.all(50, request -> messages().ofAgent(agent, ada, request));
    assertThat(paged).containsExactlyElementsOf(oldestFirst.reversed());
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    Slice.Position nonsense = new Slice.Position("x", Samples.id());
    Slice.Request request = new Slice.Request(20, Optional.of(nonsense));
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() -> messages().ofSession(session, ada, request))
        .matches(refusal -> refusal.code().equals("bad-cursor"));
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() -> messages().ofAgent(agent, ada, request));
  }

  @Test
  void of_sixteen_messages_for_one_place_one_is_stored() {
    List<Boolean> stored = Race.wins(() -> put(0));
    assertThat(stored).containsOnlyOnce(true);
  }

  @Test
  void sixteen_writers_of_one_message_store_it_once() {
    Message message = Samples.message(ada, session, agent, 0);
    Race.run(number -> {
      messages().put(message);
      return number;
    });
    assertThat(messages().ofSession(session, ada, Slice.Request.first(20)).items())
        .containsExactly(message);
  }

  private Message put(long seq) {
    Message message = Samples.message(ada, session, agent, seq);
    messages().put(message);
    return message;
  }

  private static Message changed(
      Message message,
      MessageId id,
      long seq,
      List<Part> parts,
      Optional<MessageId> parent,
      Optional<Usage> usage) {
    return new Message(
        id,
        message.sessionId(),
        message.agentId(),
        message.userId(),
        seq,
        parent,
        Message.Role.USER,
        parts,
        message.runId(),
        Message.Status.CANCELLED,
        usage,
        message.createdAt());
  }

  private Message elsewhere(long second) {
    Message message =
        Samples.message(ada, new SessionId(Samples.id()), agent, 0, NOW.plusSeconds(second));
    messages().put(message);
    return message;
  }

  @Test
  void the_messages_of_one_conversation_are_removed_and_no_others() {
    Message gone = put(0);
    Message kept = elsewhere(1);
    messages().remove(session, bob);
    assertThat(messages().find(gone.id(), ada)).isPresent();
    messages().remove(session, ada);
    assertThat(messages().find(gone.id(), ada)).isEmpty();
    assertThat(messages().find(kept.id(), ada)).isPresent();
  }
}
