package io.vexel.endpoints.http;

import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Cursors: places in a list in a form that nobody is tempted to make up. Each belongs to one list;
 * they are not secret, since lists hold only what their reader may see.
 */
final class Cursors {
  private static final int ID_LENGTH = 24;

  private Cursors() {}

  static String write(Slice.Position place, String scope) {
    byte[] content = (place.id() + place.key()).getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + content.length);
    buffer.putInt(checksum(content, scope)).put(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  static Slice.Position read(String cursor, String scope) {
    ByteBuffer buffer = ByteBuffer.wrap(decoded(cursor));
    if (buffer.remaining() < Integer.BYTES + ID_LENGTH) {
      throw notOurs();
    }
    int checksum = buffer.getInt();
    byte[] content = new byte[buffer.remaining()];
    buffer.get(content);
    String text = new String(content, StandardCharsets.UTF_8);
    if (checksum != checksum(content, scope) || !Ids.shaped(text.substring(0, ID_LENGTH))) {
      throw notOurs();
    }
    return new Slice.Position(text.substring(ID_LENGTH), text.substring(0, ID_LENGTH));
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw notOurs();
    }
  }

  private static int checksum(byte[] content, String scope) {
    CRC32 crc = new CRC32();
    crc.update(scope.getBytes(StandardCharsets.UTF_8));
    crc.update(content);
    return (int) crc.getValue();
  }

  private static Refusal notOurs() {
    return new Refusal.Malformed(
        "bad-cursor", "the cursor is none of this list; begin again without one");
  }
}
