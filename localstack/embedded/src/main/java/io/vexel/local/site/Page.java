package io.vexel.local.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file as it is sent. */
public final class Page {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] bytes;
  private final Map<String, byte[]> compressed;

  Page(int status, Map<String, String> headers, byte[] bytes, Map<String, byte[]> compressed) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.compressed = compressed;
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The content; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The best coding of those that are accepted; empty where the content is sent as it is. */
  public Optional<String> coding(String accepts) {
    List<String> accepted = Arrays.stream(accepts.split(",")).map(String::strip).toList();
    return compressed.keySet().stream().filter(accepted::contains).findFirst();
  }

  /** The content in a coding it is there in; not to be changed. */
  public byte[] bytes(String coding) {
    return Optional.ofNullable(compressed.get(coding)).orElseThrow();
  }
}
