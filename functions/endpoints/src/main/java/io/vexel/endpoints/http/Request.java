package io.vexel.endpoints.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request as any host hands it over. */
public final class Request {
  private final String method;
  private final String path;
  private final String query;
  private final Headers headers;
  private final byte[] body;
  private final String address;
  private final String origin;

  /**
   * A request.
   *
   * @param path as sent, still percent-encoded
   * @param query as sent, without the question mark; empty for none
   * @param body empty for none
   * @param address the caller's network address, as far as the host trusts it
   * @param origin scheme, host and port under which the caller sees this host
   */
  public Request(
      String method,
      String path,
      String query,
      Headers headers,
      byte[] body,
      String address,
      String origin) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body.clone();
    this.address = address;
    this.origin = origin;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public Headers headers() {
    return headers;
  }

  public String address() {
    return address;
  }

  public String origin() {
    return origin;
  }

  /** The body; not to be changed. */
  byte[] body() {
    return body;
  }

  /** SHA-256 of path and body, in hex: what an idempotency key stands for. */
  public String fingerprint() {
    return Sha256.hex((path + "\n").getBytes(StandardCharsets.UTF_8), body);
  }

  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** The query parameters; of those given twice the first. */
  public Map<String, String> parameters() {
    return decode(query);
  }

  /** Form-encoded pairs. */
  static Map<String, String> decode(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.putIfAbsent(decoded(name), decoded(value));
      }
    }
    return pairs;
  }

  /** The text without percent-encoding; broken encoding stays as it is. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Never headers, query or body. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
