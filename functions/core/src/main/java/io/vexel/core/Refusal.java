package io.vexel.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says no to a caller, in words meant for the caller. Each kind maps to one HTTP status; the code
 * is the stable name of the reason (see the problem catalogue), the message a sentence that says
 * what was tried, what was wrong and what to do.
 */
public abstract sealed class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private Refusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public final String code() {
    return code;
  }

  /** The sentence for the caller. */
  public final String detail() {
    String message = getMessage();
    return message == null ? code : message;
  }

  /** Could not be read at all: broken JSON, an id or a cursor that is none. */
  public static final class Malformed extends Refusal {
    private static final long serialVersionUID = 1L;

    public Malformed(String code, String message) {
      super(code, message);
    }
  }

  /** Could be read, but breaks rules; every fault is listed. */
  public static final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public Invalid(String code, String message, List<Fault> faults) {
      super(code, message);
      this.faults = List.copyOf(faults);
    }

    public static Invalid of(String pointer, String detail) {
      return new Invalid("invalid", detail, List.of(new Fault(pointer, detail)));
    }

    public List<Fault> faults() {
      return faults;
    }
  }

  /** Does not exist, or belongs to somebody else: the two look the same on purpose. */
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
      super(code, message);
    }
  }

  /** The caller has not shown who they are, or no longer may act as that person. */
  public static final class Unauthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(String code, String message) {
      super(code, message);
    }
  }

  /** The caller is known, but their role does not allow this. */
  public static final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden(String code, String message) {
      super(code, message);
    }
  }

  /** Contradicts what is there already; {@code blocker} is the id of what is in the way, if any. */
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> blocker;

    public Conflict(String code, String message) {
      this(code, message, Optional.empty());
    }

    public Conflict(String code, String message, Optional<String> blocker) {
      super(code, message);
      this.blocker = blocker;
    }

    public Optional<String> blocker() {
      return blocker;
    }
  }

  /** The caller's {@code If-Match} names a version that is no longer the current one. */
  public static final class PreconditionFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    public PreconditionFailed(String message) {
      super("precondition-failed", message);
    }
  }

  /** More bytes than are taken. */
  public static final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
      super("body-too-large", message);
    }
  }

  /** Not in a media type that this route speaks. */
  public static final class Unsupported extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unsupported(String message) {
      super("unsupported-media-type", message);
    }
  }

  /** The caller accepts none of the media types that this route answers with. */
  public static final class NotAcceptable extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAcceptable(String message) {
      super("not-acceptable", message);
    }
  }

  /** Too often; may be tried again after {@code retryAfter}. */
  public static final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMany(String code, String message, Duration retryAfter) {
      super(code, message);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Something this needs (database, model provider, a setting) is away. */
  public static final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    public Unavailable(String code, String message) {
      this(code, message, Optional.empty());
    }

    public Unavailable(String code, String message, Optional<Duration> retryAfter) {
      super(code, message);
      this.retryAfter = retryAfter;
    }

    public Optional<Duration> retryAfter() {
      return retryAfter;
    }
  }
}
