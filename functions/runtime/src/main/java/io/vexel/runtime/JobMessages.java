package io.vexel.runtime;

import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.Optional;

/** Does what messages of the queue ask for: one job, or a sweep after all that is due or lost. */
final class JobMessages {
  private static final Logger LOG = System.getLogger(JobMessages.class.getName());

  /**
   * A job asks a model or removes documents; what takes longer is taken up again under its lease.
   */
  private static final Duration FOR_A_JOB = Duration.ofMinutes(2);

  private final App app;
  private final TimeLeft timeLeft;
  private final Json json;

  JobMessages(App app, TimeLeft timeLeft, Json json) {
    this.app = app;
    this.timeLeft = timeLeft;
    this.json = json;
  }

  /** Does it; false if the message is to come back. */
  boolean done(Fields message) {
    if (!timeForOneMore()) {
      return false;
    }
    try {
      Fields body = new Fields(json.readObject(message.text("body")));
      Optional<String> job = body.find("job");
      if (job.isPresent()) {
        app.jobs().work(job.get());
        return true;
      }
      if (body.flag("sweep")) {
        sweep();
        return true;
      }
      throw Fields.malformed("its body names neither a job nor a sweep");
    } catch (Refusal refused) {
      LOG.log(Logger.Level.WARNING, "a message was left to come back: {0}", refused.code());
      return false;
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "a message was left to come back: {0}", Trace.of(e));
      return false;
    }
  }

  private void sweep() {
    app.chat().sweep();
    boolean more = true;
    while (more && timeForOneMore()) {
      more = app.jobs().work();
    }
  }

  private boolean timeForOneMore() {
    return timeLeft.get().compareTo(FOR_A_JOB) > 0;
  }
}
