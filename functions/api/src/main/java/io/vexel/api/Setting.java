package io.vexel.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator can set. The name of the constant is the name of the environment variable. */
public enum Setting {
  PORT("Where the laptop host listens.", "8080", Kind.LAPTOP),
  DATA("Where the laptop host keeps its data.", ".vexel", Kind.LAPTOP),
  ADMIN_EMAIL(
      "E-mail address of the administrator made at the first start.",
      "admin@example.org",
      Kind.PLAIN),
  ADMIN_PASSWORD(
      "Password of that administrator; left out, one is made up and printed once.",
      "",
      Kind.SECRET),
  MONGODB_URI(
      "Connection string of the database. The laptop host brings its own when this is left out.",
      null,
      Kind.SECRET),
  OPENAI_API_KEY(
      "Key for the OpenAI-compatible provider; left out, its models are listed as unavailable.",
      "",
      Kind.SECRET),
  OPENAI_BASE_URL(
      "Address of the OpenAI-compatible provider.", "https://api.openai.com/v1", Kind.PLAIN),
  VEXEL_DEFAULT_MODEL(
      "Model of agents that name none, for example openai/gpt-4o; left out, the first that is"
          + " available.",
      "",
      Kind.PLAIN),
  VEXEL_ISSUER(
      "Who issues access tokens: the public address of this installation.",
      "http://localhost:8080",
      Kind.PLAIN),
  VEXEL_SIGNING_KEY(
      "Private P-256 key that signs access tokens, as a JSON Web Key. The laptop host makes its"
          + " own when this is left out.",
      null,
      Kind.SECRET),
  VEXEL_REGISTRATION("Whether anybody may register: open or closed.", "open", Kind.PLAIN),
  VEXEL_RUN_LEASE_SECONDS(
      "How long a run may be silent before it counts as lost.", "15", Kind.PLAIN),
  VEXEL_SESSION_TITLES(
      "Whether models find titles for conversations after the first answer, which costs tokens: on"
          + " or off.",
      "on",
      Kind.PLAIN),
  VEXEL_RATE_LIMITS(
      "Rate limits in percent of the usual ones: 200 lets people do twice as much, 0 everything.",
      "100",
      Kind.PLAIN),
  VEXEL_OFFLINE_TOKENS_PER_SECOND("How fast the laptop's offline model writes.", "40", Kind.LAPTOP),
  VEXEL_PROVIDERS(
      "Model providers that are set up where models are called, for functions that only list them:"
          + " openai or nothing.",
      "",
      Kind.CLOUD),
  VEXEL_ORIGIN_SECRET(
      "What CloudFront adds to each request as X-Vexel-Origin; requests without it are refused."
          + " Left out, nothing is in front and nobody's word is taken for a caller's address.",
      "",
      Kind.CLOUD_SECRET),
  VEXEL_VERIFICATION_KEYS(
      "Public keys that check access tokens, as a JSON Web Key Set, for the authorizer, which has"
          + " no database; each deployment publishes them before they sign.",
      null,
      Kind.CLOUD),
  VEXEL_JOBS_QUEUE(
      "Address of the SQS queue that wakes the worker; left out, its schedule finds what is due.",
      "",
      Kind.CLOUD),
  VEXEL_ROUTES("Which routes a function serves, with commas between them.", null, Kind.CLOUD);

  private enum Kind {
    PLAIN,
    SECRET,
    LAPTOP,
    CLOUD,
    CLOUD_SECRET
  }

  private final String description;
  private final @Nullable String fallback;
  private final Kind kind;

  Setting(String description, @Nullable String fallback, Kind kind) {
    this.description = description;
    this.fallback = fallback;
    this.kind = kind;
  }

  /** Whether it can be set to this. */
  public boolean accepts(String value) {
    return switch (this) {
      case PORT, VEXEL_RUN_LEASE_SECONDS, VEXEL_OFFLINE_TOKENS_PER_SECOND ->
          value.matches("[1-9]\\d{0,4}");
      case VEXEL_RATE_LIMITS -> value.matches("\\d{1,5}");
      case VEXEL_REGISTRATION -> value.equals("open") || value.equals("closed");
      case VEXEL_SESSION_TITLES -> value.equals("on") || value.equals("off");
      case VEXEL_ISSUER, OPENAI_BASE_URL -> value.matches("https?://\\S+");
      case VEXEL_JOBS_QUEUE -> value.isEmpty() || value.matches("https?://\\S+");
      case VEXEL_PROVIDERS -> value.isEmpty() || value.equals("openai");
      default -> true;
    };
  }

  public String description() {
    return description;
  }

  /** What holds when nothing is set; empty for settings that must be set where they are needed. */
  public Optional<String> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** Never to be shown or logged. */
  public boolean secret() {
    return kind == Kind.SECRET || kind == Kind.CLOUD_SECRET;
  }

  /** Whether only the laptop host reads it. */
  public boolean laptop() {
    return kind == Kind.LAPTOP;
  }

  /** Whether only functions in the cloud read it, where the infrastructure sets it. */
  public boolean cloud() {
    return kind == Kind.CLOUD || kind == Kind.CLOUD_SECRET;
  }
}
