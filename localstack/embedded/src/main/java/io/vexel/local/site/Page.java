package io.vexel.local.site;

import java.util.Map;
import java.util.Optional;

/** A file as it is sent. */
public final class Page {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] bytes;
  private final Optional<byte[]> gzipped;

  Page(int status, Map<String, String> headers, byte[] bytes, Optional<byte[]> gzipped) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.gzipped = gzipped;
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

  /** The content compressed; empty where that gains nothing. */
  public Optional<byte[]> gzipped() {
    return gzipped;
  }
}
