package io.vexel.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes resource ids: 24 hex digits in the shape of a MongoDB ObjectId, sorted by creation to the
 * millisecond and unguessable in the rest.
 *
 * <p>The driver's own ObjectId is not used: its machine and counter parts are static, so every
 * Lambda environment restored from one snapshot would hand out the same ids.
 */
public final class Ids {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{24}");

  private final Clock clock;
  private final SecureRandom random;

  public Ids(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** 32 bits of seconds, 10 bits of milliseconds, 54 random bits. */
  public String next() {
    long millis = clock.millis();
    long head = (millis / 1000) << 32 | (millis % 1000) << 22 | random.nextInt(1 << 22);
    return HexFormat.of().toHexDigits(head) + HexFormat.of().toHexDigits(random.nextInt());
  }

  /** Whether the text has the shape of an id. */
  public static boolean shaped(String text) {
    return SHAPE.matcher(text).matches();
  }

  /**
   * The text, if it has the shape of an id.
   *
   * @throws Refusal.Malformed {@code bad-id} otherwise
   */
  public static String checked(String text) {
    if (!shaped(text)) {
      throw new Refusal.Malformed("bad-id", "an id has 24 hexadecimal digits in lower case");
    }
    return text;
  }
}
