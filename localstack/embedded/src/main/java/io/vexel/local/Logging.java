package io.vexel.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the terminal of {@code make run} for what a person wants to know. */
final class Logging {
  /** Loggers are weakly held by the JDK, and would forget their level. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("io.vexel");

  private Logging() {}

  static void quiet() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %4$s %5$s [%3$s]%n");
    ROOT.setLevel(Level.WARNING);
    OURS.setLevel(Level.INFO);
  }
}
