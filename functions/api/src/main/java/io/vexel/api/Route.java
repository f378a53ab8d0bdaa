package io.vexel.api;

import static io.vexel.api.Need.ADD_JOBS;
import static io.vexel.api.Need.DATABASE;
import static io.vexel.api.Need.ISSUE_TOKENS;
import static io.vexel.api.Need.MODELS;
import static io.vexel.api.Need.MODEL_CATALOGUE;
import static io.vexel.api.Need.REGISTRATION;
import static io.vexel.api.Need.RUN_LEASES;
import static io.vexel.api.ProblemCode.AGENT_ARCHIVED;
import static io.vexel.api.ProblemCode.AGENT_NOT_FOUND;
import static io.vexel.api.ProblemCode.EMAIL_TAKEN;
import static io.vexel.api.ProblemCode.FORBIDDEN;
import static io.vexel.api.ProblemCode.IDEMPOTENCY_MISMATCH;
import static io.vexel.api.ProblemCode.REFRESH_RACED;
import static io.vexel.api.ProblemCode.RUN_ACTIVE;
import static io.vexel.api.ProblemCode.RUN_NOT_FOUND;
import static io.vexel.api.ProblemCode.SESSION_NOT_FOUND;
import static io.vexel.api.ProblemCode.TOOL_NOT_FOUND;
import static io.vexel.api.ProblemCode.UNAVAILABLE;
import static io.vexel.api.ProblemCode.VERSION_CONFLICT;
import static io.vexel.api.RateClass.AUTH;
import static io.vexel.api.RateClass.NONE;
import static io.vexel.api.RateClass.RUN;
import static io.vexel.api.RequestHeader.IDEMPOTENCY_KEY;
import static io.vexel.api.RequestHeader.IF_NONE_MATCH;
import static io.vexel.api.RequestHeader.LAST_EVENT_ID;
import static io.vexel.api.RequestHeader.VEXEL_CLIENT;
import static io.vexel.api.RouteSpec.delete;
import static io.vexel.api.RouteSpec.get;
import static io.vexel.api.RouteSpec.patch;
import static io.vexel.api.RouteSpec.post;
import static io.vexel.api.RouteSpec.put;

import io.vexel.api.accounts.AccountChangesBody;
import io.vexel.api.accounts.KeySetView;
import io.vexel.api.accounts.MessageOnlyView;
import io.vexel.api.accounts.NewUserBody;
import io.vexel.api.accounts.SignInForm;
import io.vexel.api.accounts.TokenView;
import io.vexel.api.accounts.UserView;
import io.vexel.api.agents.AgentBody;
import io.vexel.api.agents.AgentChangesBody;
import io.vexel.api.agents.AgentToolBody;
import io.vexel.api.agents.AgentTypeView;
import io.vexel.api.agents.AgentView;
import io.vexel.api.agents.AgentsQuery;
import io.vexel.api.agents.ArchiveQuery;
import io.vexel.api.agents.NewAgentBody;
import io.vexel.api.chat.ChatMessageBody;
import io.vexel.api.chat.ChatView;
import io.vexel.api.chat.ClearQuery;
import io.vexel.api.chat.HistoryQuery;
import io.vexel.api.chat.MessageView;
import io.vexel.api.chat.RunAgentInputBody;
import io.vexel.api.chat.RunView;
import io.vexel.api.chat.SessionChangesBody;
import io.vexel.api.chat.SessionView;
import io.vexel.api.chat.SessionsQuery;
import io.vexel.api.meta.HealthView;
import io.vexel.api.meta.PageQuery;
import io.vexel.api.tools.ModelView;
import io.vexel.api.tools.ToolView;
import java.util.Locale;
import java.util.Set;

/**
 * Every route of the API. Hosts, infrastructure, the API document, permission tests and client
 * types are derived from this table.
 */
public enum Route {
  GET_HEALTH(
      get("/health").open("meta", "Say that the service answers", NONE).gives(HealthView.class)),
  GET_API_HEALTH(
      get("/api/v1/health")
          .open("meta", "Say that the service answers", NONE)
          .gives(HealthView.class)),
  GET_KEYS(
      get("/.well-known/jwks.json")
          .open("meta", "The public keys that check access tokens", NONE)
          .needs(DATABASE)
          .gives(KeySetView.class)),
  GET_API_DOCUMENT(get("/api/v1/openapi.json").open("meta", "This document", NONE).givesDocument()),
  GET_DOCS(get("/docs").open("meta", "This document, to read", NONE).givesPage()),

  REGISTER(
      post("/api/v1/users")
          .open("accounts", "Register", AUTH)
          .needs(DATABASE, REGISTRATION)
          .takes(NewUserBody.class)
          .reads(IDEMPOTENCY_KEY)
          .gives(201, UserView.class)
          .refuses(EMAIL_TAKEN, FORBIDDEN, IDEMPOTENCY_MISMATCH)),
  GET_ME(get("/api/v1/users").user("accounts", "Who I am").gives(UserView.class)),
  UPDATE_ME(
      put("/api/v1/users")
          .user("accounts", "Change my account")
          .rate(AUTH)
          .takes(AccountChangesBody.class)
          .gives(UserView.class)
          .refuses(EMAIL_TAKEN, VERSION_CONFLICT)),
  SIGN_IN(
      post("/api/v1/login/oauth")
          .open("accounts", "Sign in with a password", AUTH)
          .needs(DATABASE, ISSUE_TOKENS)
          .takesForm(SignInForm.class)
          .reads(VEXEL_CLIENT)
          .gives(TokenView.class)),
  REFRESH_SIGN_IN(
      post("/api/v1/login/refresh")
          .refresh("accounts", "Exchange a refresh token for new tokens")
          .needs(ISSUE_TOKENS)
          .reads(VEXEL_CLIENT)
          .gives(TokenView.class)
          .refuses(REFRESH_RACED)),
  SIGN_OUT(
      post("/api/v1/login/revoke")
          .refresh("accounts", "Sign out")
          .reads(VEXEL_CLIENT)
          .gives(MessageOnlyView.class)),

  CREATE_AGENT(
      post("/api/v1/agents")
          .user("agents", "Make an agent")
          .needs(MODEL_CATALOGUE)
          .takes(NewAgentBody.class)
          .reads(IDEMPOTENCY_KEY)
          .gives(201, AgentView.class)
          .refuses(IDEMPOTENCY_MISMATCH)),
  LIST_AGENTS(
      get("/api/v1/agents")
          .user("agents", "My agents, newest first unless sorted otherwise")
          .asks(AgentsQuery.class)
          .givesPageOf(AgentView.class)),
  GET_AGENT(
      get("/api/v1/agents/{agent_id}")
          .user("agents", "One of my agents")
          .reads(IF_NONE_MATCH)
          .gives(AgentView.class)
          .refuses(AGENT_NOT_FOUND)),
  REPLACE_AGENT(
      put("/api/v1/agents/{agent_id}")
          .user("agents", "Change an agent as a whole")
          .needs(MODEL_CATALOGUE)
          .takes(AgentBody.class)
          .changes(AgentView.class)
          .refuses(AGENT_NOT_FOUND, AGENT_ARCHIVED)),
  UPDATE_AGENT(
      patch("/api/v1/agents/{agent_id}")
          .user("agents", "Change something about an agent")
          .needs(MODEL_CATALOGUE)
          .takes(AgentChangesBody.class)
          .changes(AgentView.class)
          .refuses(AGENT_NOT_FOUND, AGENT_ARCHIVED)),
  ARCHIVE_AGENT(
      delete("/api/v1/agents/{agent_id}")
          .user("agents", "Archive an agent: it leaves lists and takes no messages, or remove it")
          .needs(RUN_LEASES, ADD_JOBS)
          .asks(ArchiveQuery.class)
          .changesToNothing()
          .refuses(AGENT_NOT_FOUND)),
  UNARCHIVE_AGENT(
      post("/api/v1/agents/{agent_id}/unarchive")
          .user("agents", "Bring an archived agent back")
          .changes(AgentView.class)
          .refuses(AGENT_NOT_FOUND)),
  CLONE_AGENT(
      post("/api/v1/agents/{agent_id}/clone")
          .user("agents", "Copy an agent, with its tools and without its history")
          .reads(IDEMPOTENCY_KEY)
          .gives(201, AgentView.class)
          .refuses(AGENT_NOT_FOUND, IDEMPOTENCY_MISMATCH)),
  LIST_AGENT_TOOLS(
      get("/api/v1/agents/{agent_id}/tools")
          .user("agents", "The tools of an agent")
          .givesPageOf(ToolView.class)
          .refuses(AGENT_NOT_FOUND)),
  ADD_AGENT_TOOL(
      post("/api/v1/agents/{agent_id}/tools")
          .user("agents", "Give a tool to an agent")
          .takes(AgentToolBody.class)
          .changes(AgentView.class)
          .refuses(AGENT_NOT_FOUND, AGENT_ARCHIVED, TOOL_NOT_FOUND)),
  REMOVE_AGENT_TOOL(
      delete("/api/v1/agents/{agent_id}/tools/{tool_id}")
          .user("agents", "Take a tool from an agent")
          .changesToNothing()
          .refuses(AGENT_NOT_FOUND, AGENT_ARCHIVED, TOOL_NOT_FOUND)),
  LIST_AGENT_TYPES(
      get("/api/v1/agent-types")
          .user("agents", "Kinds of agents")
          .givesPageOf(AgentTypeView.class)),
  LIST_MODELS(
      get("/api/v1/models")
          .user("tools", "The catalogue of models")
          .needs(MODEL_CATALOGUE)
          .givesPageOf(ModelView.class)),
  LIST_TOOLS(
      get("/api/v1/tools").user("tools", "The tools agents may have").givesPageOf(ToolView.class)),
  GET_TOOL(
      get("/api/v1/tools/{tool_id}")
          .user("tools", "A tool agents may have")
          .reads(IF_NONE_MATCH)
          .gives(ToolView.class)
          .refuses(TOOL_NOT_FOUND)),

  CHAT_WITH_AGENT(
      post("/api/v1/agents/{agent_id}/chat")
          .user("chat", "Send a message and wait for the whole answer")
          .needs(MODELS, RUN_LEASES, ADD_JOBS)
          .rate(RUN)
          .takes(ChatMessageBody.class)
          .reads(IDEMPOTENCY_KEY)
          .gives(ChatView.class)
          .alsoStreams()
          .refuses(AGENT_NOT_FOUND, SESSION_NOT_FOUND, RUN_ACTIVE, AGENT_ARCHIVED)
          .refuses(IDEMPOTENCY_MISMATCH, UNAVAILABLE)),
  STREAM_CHAT(
      post("/api/v1/agents/{agent_id}/stream")
          .user("chat", "Send a message and follow the answer as AG-UI events")
          .needs(MODELS, RUN_LEASES, ADD_JOBS)
          .rate(RUN)
          .takes(ChatMessageBody.class)
          .orTakes(RunAgentInputBody.class)
          .reads(IDEMPOTENCY_KEY)
          .givesEvents()
          .refuses(AGENT_NOT_FOUND, SESSION_NOT_FOUND, RUN_ACTIVE, AGENT_ARCHIVED)
          .refuses(IDEMPOTENCY_MISMATCH, UNAVAILABLE)),
  GET_HISTORY(
      get("/api/v1/agents/{agent_id}/history")
          .user("chat", "Messages with an agent, newest first")
          .asks(HistoryQuery.class)
          .givesPageOf(MessageView.class)
          .refuses(AGENT_NOT_FOUND, SESSION_NOT_FOUND)),
  CLEAR_HISTORY(
      delete("/api/v1/agents/{agent_id}/history")
          .user("chat", "Remove one conversation with an agent, or all")
          .needs(RUN_LEASES, ADD_JOBS)
          .asks(ClearQuery.class)
          .givesNothing()
          .refuses(AGENT_NOT_FOUND, SESSION_NOT_FOUND, RUN_ACTIVE)),
  LIST_AGENT_SESSIONS(
      get("/api/v1/agents/{agent_id}/sessions")
          .user("chat", "Conversations with an agent, the latest first")
          .asks(SessionsQuery.class)
          .givesPageOf(SessionView.class)
          .refuses(AGENT_NOT_FOUND)),
  LIST_SESSIONS(
      get("/api/v1/sessions")
          .user("chat", "All my conversations, the latest first")
          .asks(SessionsQuery.class)
          .givesPageOf(SessionView.class)),
  GET_SESSION(
      get("/api/v1/sessions/{session_id}")
          .user("chat", "One of my conversations")
          .reads(IF_NONE_MATCH)
          .gives(SessionView.class)
          .refuses(SESSION_NOT_FOUND)),
  UPDATE_SESSION(
      patch("/api/v1/sessions/{session_id}")
          .user("chat", "Rename, pin, archive or annotate a conversation")
          .takes(SessionChangesBody.class)
          .changes(SessionView.class)
          .refuses(SESSION_NOT_FOUND)),
  DELETE_SESSION(
      delete("/api/v1/sessions/{session_id}")
          .user("chat", "Remove a conversation with everything that was said in it")
          .needs(RUN_LEASES, ADD_JOBS)
          .changesToNothing()
          .refuses(SESSION_NOT_FOUND, RUN_ACTIVE)),
  LIST_SESSION_MESSAGES(
      get("/api/v1/sessions/{session_id}/messages")
          .user("chat", "Messages of a conversation, newest first")
          .asks(PageQuery.class)
          .givesPageOf(MessageView.class)
          .refuses(SESSION_NOT_FOUND)),
  GET_RUN(
      get("/api/v1/runs/{run_id}")
          .user("chat", "How a run is doing")
          .needs(RUN_LEASES)
          .gives(RunView.class)
          .refuses(RUN_NOT_FOUND)),
  FOLLOW_RUN(
      get("/api/v1/runs/{run_id}/events")
          .user("chat", "Events of a run from the beginning or from Last-Event-ID, then live")
          .needs(RUN_LEASES)
          .reads(LAST_EVENT_ID)
          .givesEvents()
          .refuses(RUN_NOT_FOUND)),
  CANCEL_RUN(
      post("/api/v1/runs/{run_id}/cancel")
          .user("chat", "Stop a run; what has arrived is kept")
          .needs(RUN_LEASES)
          .gives(RunView.class)
          .refuses(RUN_NOT_FOUND));

  private final RouteSpec spec;

  Route(RouteSpec spec) {
    this.spec = spec;
  }

  /** What is known of the route. */
  public RouteSpec spec() {
    return spec;
  }

  public String method() {
    return spec.method();
  }

  /** The path with parameters in braces, without a trailing slash. */
  public String path() {
    return spec.path();
  }

  public Access access() {
    return spec.access();
  }

  public Transfer transfer() {
    return spec.transfer();
  }

  /** The name of the function that serves it, for example {@code create-agent}. */
  public String function() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The settings its function gets, and no others. */
  public Set<Setting> settings() {
    return Need.settings(spec.needs());
  }

  /** The permissions its function gets, and no others. */
  public Set<Need.Permission> permissions() {
    return Need.permissions(spec.needs());
  }
}
