package io.vexel.runtime;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encodes what the gateway may have decoded. */
final class Encoding {
  private static final String IN_PATHS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";

  private Encoding() {}

  static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The path as it was sent: what is encoded stays so, what no path may hold is encoded. */
  static String path(String path) {
    StringBuilder encoded = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (IN_PATHS.indexOf(c) >= 0 || (c == '%' && hex(bytes, i + 1) && hex(bytes, i + 2))) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean hex(byte[] bytes, int at) {
    return at < bytes.length && Character.digit(bytes[at], 16) >= 0;
  }
}
