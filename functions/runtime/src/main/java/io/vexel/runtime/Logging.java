package io.vexel.runtime;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line for each thing worth knowing; Lambda adds the time and the request. */
public final class Logging {
  /** Loggers are weakly held by the JDK, and would forget their level. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("io.vexel");

  private Logging() {}

  /** From now on. */
  public static void begin() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %5$s [%3$s]%n");
    ROOT.setLevel(Level.WARNING);
    OURS.setLevel(Level.INFO);
  }
}
