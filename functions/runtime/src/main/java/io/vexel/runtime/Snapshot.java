package io.vexel.runtime;

import io.vexel.core.Trace;
import java.lang.System.Logger;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What Lambda's snapshots hold of us: code that has run once, and nothing that it worked with. Each
 * process restored from a snapshot makes an application of its own.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime
 *     hooks of SnapStart</a>
 */
public final class Snapshot implements Resource {
  private static final Logger LOG = System.getLogger(Snapshot.class.getName());

  private final Runnable drop;
  private final Runnable priming;

  /**
   * What is to happen around a snapshot.
   *
   * @param drop ends what has been made so far
   * @param priming runs the code once
   */
  Snapshot(Runnable drop, Runnable priming) {
    this.drop = drop;
    this.priming = priming;
  }

  /** Has AWS's runtime client tell this of snapshots. It refers weakly: hold on to this object. */
  public void register() {
    Core.getGlobalContext().register(this);
  }

  /** Runs the code once, and leaves nothing behind. A snapshot without that would only be slow. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      priming.run();
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.WARNING, "the snapshot is less warm than it could be: {0}", Trace.of(e));
    }
    drop.run();
  }

  /** Nothing is there to bring back: what is needed is made at the first invocation. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
