package io.vexel.endpoints;

import io.vexel.api.Route;
import io.vexel.core.users.Attempts;
import io.vexel.core.users.Changing;
import io.vexel.core.users.RefreshSecrets;
import io.vexel.core.users.Refreshing;
import io.vexel.core.users.Registering;
import io.vexel.core.users.SignIns;
import io.vexel.core.users.SigningIn;
import io.vexel.endpoints.accounts.GetMe;
import io.vexel.endpoints.accounts.RefreshSignIn;
import io.vexel.endpoints.accounts.Register;
import io.vexel.endpoints.accounts.SignIn;
import io.vexel.endpoints.accounts.SignOut;
import io.vexel.endpoints.accounts.UpdateMe;
import io.vexel.endpoints.agents.AddAgentTool;
import io.vexel.endpoints.agents.ArchiveAgent;
import io.vexel.endpoints.agents.CloneAgent;
import io.vexel.endpoints.agents.CreateAgent;
import io.vexel.endpoints.agents.GetAgent;
import io.vexel.endpoints.agents.ListAgentTools;
import io.vexel.endpoints.agents.ListAgentTypes;
import io.vexel.endpoints.agents.ListAgents;
import io.vexel.endpoints.agents.RemoveAgentTool;
import io.vexel.endpoints.agents.ReplaceAgent;
import io.vexel.endpoints.agents.UnarchiveAgent;
import io.vexel.endpoints.agents.UpdateAgent;
import io.vexel.endpoints.chat.CancelRun;
import io.vexel.endpoints.chat.ChatWithAgent;
import io.vexel.endpoints.chat.ClearHistory;
import io.vexel.endpoints.chat.DeleteSession;
import io.vexel.endpoints.chat.FollowRun;
import io.vexel.endpoints.chat.GetHistory;
import io.vexel.endpoints.chat.GetRun;
import io.vexel.endpoints.chat.GetSession;
import io.vexel.endpoints.chat.ListAgentSessions;
import io.vexel.endpoints.chat.ListSessionMessages;
import io.vexel.endpoints.chat.ListSessions;
import io.vexel.endpoints.chat.Patience;
import io.vexel.endpoints.chat.StreamChat;
import io.vexel.endpoints.chat.UpdateSession;
import io.vexel.endpoints.http.Endpoint;
import io.vexel.endpoints.http.Gate;
import io.vexel.endpoints.http.RateLimits;
import io.vexel.endpoints.meta.GetApiDocument;
import io.vexel.endpoints.meta.GetApiHealth;
import io.vexel.endpoints.meta.GetDocs;
import io.vexel.endpoints.meta.GetHealth;
import io.vexel.endpoints.meta.GetKeys;
import io.vexel.endpoints.tools.GetTool;
import io.vexel.endpoints.tools.ListModels;
import io.vexel.endpoints.tools.ListTools;

/** Makes the endpoint of each route, by hand. */
public final class Endpoints {
  private final Ports ports;

  public Endpoints(Ports ports) {
    this.ports = ports;
  }

  /** The endpoint of the route. A route without one does not compile. */
  public Endpoint of(Route route) {
    return switch (route) {
      case GET_HEALTH -> new GetHealth();
      case GET_API_HEALTH -> new GetApiHealth();
      case GET_KEYS -> new GetKeys(ports.verificationKeys(), ports.clock());
      case GET_API_DOCUMENT -> new GetApiDocument();
      case REGISTER -> new Register(registering());
      case GET_ME -> new GetMe(ports.users());
      case GET_DOCS -> new GetDocs();
      case UPDATE_ME -> new UpdateMe(changing());
      case SIGN_IN -> new SignIn(signingIn());
      case REFRESH_SIGN_IN -> new RefreshSignIn(refreshing());
      case SIGN_OUT -> new SignOut(refreshing());
      case CREATE_AGENT ->
          new CreateAgent(
              ports.agents(), ports.models(), ports.tools(), ports.ids(), ports.clock());
      case LIST_AGENTS -> new ListAgents(ports.agents());
      case GET_AGENT -> new GetAgent(ports.agents());
      case REPLACE_AGENT ->
          new ReplaceAgent(ports.agents(), ports.models(), ports.tools(), ports.clock());
      case UPDATE_AGENT ->
          new UpdateAgent(ports.agents(), ports.models(), ports.tools(), ports.clock());
      case ARCHIVE_AGENT -> new ArchiveAgent(ports.agents(), ports.purging(), ports.clock());
      case UNARCHIVE_AGENT -> new UnarchiveAgent(ports.agents(), ports.clock());
      case CLONE_AGENT -> new CloneAgent(ports.agents(), ports.ids(), ports.clock());
      case LIST_AGENT_TOOLS -> new ListAgentTools(ports.agents(), ports.tools());
      case ADD_AGENT_TOOL -> new AddAgentTool(ports.agents(), ports.tools(), ports.clock());
      case REMOVE_AGENT_TOOL -> new RemoveAgentTool(ports.agents(), ports.clock());
      case LIST_AGENT_TYPES -> new ListAgentTypes();
      case LIST_MODELS -> new ListModels(ports.models());
      case LIST_TOOLS -> new ListTools(ports.tools());
      case GET_TOOL -> new GetTool(ports.tools());
      case CHAT_WITH_AGENT -> new ChatWithAgent(ports.chat(), ports.messages(), Patience.USUAL);
      case STREAM_CHAT -> new StreamChat(ports.chat());
      case GET_HISTORY -> new GetHistory(ports.agents(), ports.sessions(), ports.messages());
      case CLEAR_HISTORY -> new ClearHistory(ports.agents(), ports.sessions(), ports.clearing());
      case LIST_AGENT_SESSIONS -> new ListAgentSessions(ports.agents(), ports.sessions());
      case LIST_SESSIONS -> new ListSessions(ports.sessions());
      case GET_SESSION -> new GetSession(ports.sessions());
      case UPDATE_SESSION -> new UpdateSession(ports.sessions(), ports.clock());
      case DELETE_SESSION -> new DeleteSession(ports.sessions(), ports.clearing());
      case LIST_SESSION_MESSAGES -> new ListSessionMessages(ports.sessions(), ports.messages());
      case GET_RUN -> new GetRun(ports.chat());
      case FOLLOW_RUN -> new FollowRun(ports.chat());
      case CANCEL_RUN -> new CancelRun(ports.chat());
    };
  }

  /** What lets callers in. */
  public Gate gate() {
    return new Gate(ports.accessTokens(), ports.authSessions(), ports.users(), ports.clock());
  }

  /** What holds callers to their allowances. */
  public RateLimits rateLimits() {
    return new RateLimits(ports.throttles(), ports.clock(), ports.rateLimits());
  }

  private Changing changing() {
    return new Changing(
        ports.users(), ports.passwords(), ports.authSessions(), attempts(), ports.clock());
  }

  private Attempts attempts() {
    return new Attempts(ports.throttles(), ports.clock());
  }

  private Registering registering() {
    return new Registering(
        ports.users(),
        ports.passwords(),
        attempts(),
        ports.ids(),
        ports.clock(),
        ports.registrationOpen());
  }

  private SigningIn signingIn() {
    return new SigningIn(ports.users(), ports.passwords(), signIns(), attempts(), ports.metrics());
  }

  private Refreshing refreshing() {
    return new Refreshing(
        ports.users(), ports.authSessions(), ports.refreshTokens(), signIns(), ports.clock());
  }

  private SignIns signIns() {
    return new SignIns(
        ports.authSessions(),
        ports.refreshTokens(),
        ports.accessTokens(),
        new RefreshSecrets(ports.random()),
        ports.ids(),
        ports.clock());
  }
}
