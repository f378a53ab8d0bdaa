package io.vexel.core.users;

import io.vexel.core.Folding;
import io.vexel.core.Refusal;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner writes it. Two addresses with the same {@link #key()} are the same
 * account.
 */
public record Email(String address) {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)*");

  /**
   * Checks the shape.
   *
   * @throws Refusal.Invalid where the text is no address
   */
  public Email {
    address = address.strip();
    if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
      throw Refusal.Invalid.of("/email", "must be an e-mail address, like ada@example.org");
    }
  }

  /** The address in Unicode NFKC and folded case, for look-ups and the unique index. */
  public String key() {
    return Folding.key(address);
  }

  @Override
  public String toString() {
    return address;
  }
}
