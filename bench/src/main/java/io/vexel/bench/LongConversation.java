package io.vexel.bench;

import io.vexel.core.chat.LiveRun;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.NewMessage;
import io.vexel.core.chat.Part.Text;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.local.model.OfflineModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a turn moves to and from the database in a short conversation, and in a long one. */
final class LongConversation implements Part {
  private static final int[] LENGTHS = {1_000, 20_000};
  private static final int TURNS = 15;
  private static final int TOKENS_PER_SECOND = 1_000;
  private static final String TEXT =
      "One of many messages, all of them of the same size. ".repeat(4);

  /** What turns in one conversation took. */
  private record Turns(Spread commands, Spread documents, Spread kilobytes, Spread millis) {
    List<String> row(String name) {
      return List.of(name, commands.text(), documents.text(), kilobytes.text(), millis.text());
    }

    List<String> comparedWith(Turns other) {
      return List.of(
          "**difference in %, target ±5**",
          "", percent(documents, other.documents), percent(kilobytes, other.kilobytes), "");
    }

    private static String percent(Spread one, Spread other) {
      return Spread.number((one.median() / other.median() - 1) * 100);
    }
  }

  @Override
  public Section measure() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    List<Turns> all = new ArrayList<>();
    Traffic traffic = new Traffic();
    try (OfflineModel model = OfflineModel.start(TOKENS_PER_SECOND);
        Inside inside = new Inside(model.baseUrl(), log -> log, Optional.of(traffic))) {
      for (int length : LENGTHS) {
        all.add(turns(inside, traffic, conversation(inside, length)));
        rows.add(all.getLast().row("%,d messages".formatted(length)));
      }
    }
    rows.add(all.getLast().comparedWith(all.getFirst()));
    return new Section(
        List.of("a turn after", "commands", "documents", "kB", "ms"), rows, List.of());
  }

  private static Turns turns(Inside inside, Traffic traffic, SessionId session) throws Exception {
    List<Double> commands = new ArrayList<>();
    List<Double> documents = new ArrayList<>();
    List<Double> kilobytes = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    turn(inside, session);
    for (int i = 0; i < TURNS; i++) {
      Traffic.Count before = traffic.count();
      millis.add(turn(inside, session));
      Traffic.Count moved = traffic.count().since(before);
      commands.add((double) moved.commands());
      documents.add((double) moved.documents());
      kilobytes.add(moved.bytes() / 1000.0);
    }
    return new Turns(
        Spread.of(commands), Spread.of(documents), Spread.of(kilobytes), Spread.of(millis));
  }

  private static double turn(Inside inside, SessionId session) throws Exception {
    long began = System.nanoTime();
    NewMessage message =
        new NewMessage(
            inside.theAgent().id(),
            TEXT,
            Optional.of(session),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    LiveRun run = inside.chat().start(inside.user(), message);
    run.await();
    return Host.millisSince(began);
  }

  /** A conversation with so many messages, each of which follows the one before. */
  private static SessionId conversation(Inside inside, int length) {
    SessionId id = new SessionId(inside.ids().next());
    Instant now = Instant.now();
    RunId run = new RunId(inside.ids().next());
    Optional<MessageId> parent = Optional.empty();
    for (int seq = 0; seq < length; seq++) {
      Message message = message(inside, id, run, seq, parent, now);
      inside.messages().put(message);
      parent = Optional.of(message.id());
    }
    inside
        .sessions()
        .add(
            new Session(
                id,
                inside.user(),
                inside.theAgent().id(),
                Session.Label.of("Long"),
                1,
                length,
                length,
                Optional.empty(),
                Optional.empty(),
                now,
                now));
    return id;
  }

  private static Message message(
      Inside inside, SessionId id, RunId run, int seq, Optional<MessageId> parent, Instant now) {
    return new Message(
        new MessageId(inside.ids().next()),
        id,
        inside.theAgent().id(),
        inside.user(),
        seq,
        parent,
        seq % 2 == 0 ? Message.Role.USER : Message.Role.ASSISTANT,
        List.of(new Text(TEXT)),
        run,
        Message.Status.COMPLETE,
        Optional.empty(),
        now);
  }
}
