package io.vexel.runtime.streaming.crac;

/** Where org.crac finds the context of this process. */
public final class Core {
  private static final Context GLOBAL = new Context();

  private Core() {}

  public static Context getGlobalContext() {
    return GLOBAL;
  }

  /** Part of the form; Lambda takes snapshots when it wants to. */
  @SuppressWarnings("DoNotCallSuggester")
  public static void checkpointRestore() {
    throw new UnsupportedOperationException("only Lambda takes snapshots");
  }

  /** Has org.crac use this package; to be called before anything registers with it. */
  public static void install() {
    System.setProperty("org.crac.Core.Compat", Core.class.getPackageName());
  }
}
