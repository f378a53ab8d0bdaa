package io.vexel.testing;

import io.vexel.core.Idempotency;
import io.vexel.core.Ids;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.Message;
import io.vexel.core.chat.MessageId;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Run;
import io.vexel.core.chat.RunId;
import io.vexel.core.chat.Session;
import io.vexel.core.chat.SessionId;
import io.vexel.core.chat.Usage;
import io.vexel.core.jobs.Job;
import io.vexel.core.users.AuthSession;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.Email;
import io.vexel.core.users.RefreshToken;
import io.vexel.core.users.User;
import io.vexel.core.users.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes things to store, each with a new id and with text that breaks what cannot handle Unicode.
 * Their time is {@link #NOW}.
 */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  /** Combining marks, a character outside the basic plane, right-to-left text, a control. */
  public static final String UNICODE = "Zoë 👩‍🚀 e\u0301 שלום \u0001 \"$quote\" 漢字";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Ids IDS = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), RANDOM);

  private Samples() {}

  public static String id() {
    return IDS.next();
  }

  /** So many ids, ascending. */
  public static List<String> ids(int count) {
    return Stream.generate(Samples::id).limit(count).sorted().toList();
  }

  public static UserId userId() {
    return new UserId(id());
  }

  public static User user(String email) {
    return new User(
        userId(),
        new Email(email),
        false,
        UNICODE,
        Optional.of("$argon2id$hash"),
        true,
        false,
        NOW,
        1);
  }

  public static AuthSession authSession(UserId user) {
    return new AuthSession(
        new AuthSessionId(id()),
        user,
        "127.0.0.1",
        UNICODE,
        NOW,
        NOW.plusSeconds(1),
        Optional.empty(),
        NOW.plus(Duration.ofDays(90)));
  }

  public static RefreshToken refreshToken(UserId user) {
    byte[] hash = new byte[32];
    RANDOM.nextBytes(hash);
    return new RefreshToken(
        HexFormat.of().formatHex(hash),
        new AuthSessionId(id()),
        user,
        Optional.empty(),
        NOW.plus(Duration.ofDays(30)));
  }

  public static Agent agent(UserId owner) {
    return agent(owner, new AgentId(id()), Optional.empty());
  }

  public static Agent agent(UserId owner, AgentId id, Optional<Instant> archivedAt) {
    return agent(owner, id, UNICODE, archivedAt);
  }

  public static Agent agent(UserId owner, AgentId id, String name, Optional<Instant> archivedAt) {
    return new Agent(
        id,
        owner,
        name,
        "answers",
        AgentType.ANALYST,
        new ModelChoice(
            "offline/demo", Optional.of("openai/gpt-4o"), Optional.of(0.5), Optional.of(9)),
        List.of("Be brief.", UNICODE),
        List.of(UNICODE),
        List.of("calculator"),
        true,
        NOW,
        Optional.empty(),
        archivedAt,
        1);
  }

  /** The agent as it is after a change at that time. */
  public static Agent changed(Agent agent, Instant at) {
    return copy(agent, agent.model(), Optional.of(at));
  }

  /** The agent with another model. */
  public static Agent with(Agent agent, ModelChoice model) {
    return copy(agent, model, agent.updatedAt());
  }

  private static Agent copy(Agent agent, ModelChoice model, Optional<Instant> updatedAt) {
    return new Agent(
        agent.id(),
        agent.userId(),
        agent.name(),
        agent.description(),
        agent.type(),
        model,
        agent.instructions(),
        agent.starters(),
        agent.tools(),
        agent.active(),
        agent.createdAt(),
        updatedAt,
        agent.archivedAt(),
        agent.version());
  }

  public static Session session(UserId owner) {
    return session(owner, new AgentId(id()), Optional.empty());
  }

  public static Session session(UserId owner, AgentId agent, Optional<String> clientThreadId) {
    return new Session(
        new SessionId(id()),
        owner,
        agent,
        new Session.Label(UNICODE, false, Optional.empty(), Map.of("colour", UNICODE)),
        1,
        0,
        0,
        Optional.empty(),
        clientThreadId,
        NOW,
        NOW);
  }

  /** An answer with every kind of part. */
  public static Message message(UserId owner, SessionId session, AgentId agent, long seq) {
    return message(owner, session, agent, seq, NOW);
  }

  public static Message message(
      UserId owner, SessionId session, AgentId agent, long seq, Instant at) {
    return new Message(
        new MessageId(id()),
        session,
        agent,
        owner,
        seq,
        Optional.of(new MessageId(id())),
        Message.Role.ASSISTANT,
        List.of(
            new Part.Text(UNICODE),
            new Part.ToolCall("call-1", "calculator_evaluate", "{\"expression\": \"1+1\"}"),
            new Part.ToolCall("call-2", "clock_now", "{}"),
            new Part.ToolResult(
                "call-1", "calculator_evaluate", "2", false, Optional.of(Duration.ofMillis(40))),
            new Part.ToolResult(
                "call-2", "clock_now", "of an earlier version", true, Optional.empty()),
            new Part.Text("")),
        new RunId(id()),
        Message.Status.COMPLETE,
        Optional.of(new Usage(12, 5_000_000_000L)),
        at);
  }

  public static Run run(UserId owner) {
    return run(owner, Optional.empty(), NOW.plusSeconds(15));
  }

  public static Run run(UserId owner, Optional<Idempotency> idempotency, Instant leaseUntil) {
    return run(owner, new SessionId(id()), idempotency, leaseUntil);
  }

  public static Run run(UserId owner, SessionId session) {
    return run(owner, session, Optional.empty(), NOW.plusSeconds(15));
  }

  private static Run run(
      UserId owner, SessionId session, Optional<Idempotency> idempotency, Instant leaseUntil) {
    return new Run(
        new RunId(id()),
        session,
        new AgentId(id()),
        3,
        owner,
        "offline/demo",
        UNICODE,
        "client-run",
        new MessageId(id()),
        new MessageId(id()),
        7,
        NOW,
        "host-1",
        leaseUntil,
        Optional.empty(),
        idempotency,
        Optional.empty());
  }

  /** A job that may begin now. */
  public static Job job(UserId owner) {
    return Job.of("tidy", id(), owner, Map.of("about", id(), "note", UNICODE), NOW);
  }
}
