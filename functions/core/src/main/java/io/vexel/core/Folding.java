package io.vexel.core;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts alike that people take for the same, whatever the database thinks of letters. */
public final class Folding {
  private Folding() {}

  /** The text in Unicode NFKC and lower case: for look-ups, searching and sorting. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
