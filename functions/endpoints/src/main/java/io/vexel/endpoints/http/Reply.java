package io.vexel.endpoints.http;

import io.vexel.api.schema.MediaType;
import io.vexel.core.Correlation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What goes back to the caller. */
public record Reply(int status, Headers headers, Body body) {

  /** The body: whole, or written piece by piece. */
  public sealed interface Body {
    /** The body is there, whole. */
    final class Whole implements Body {
      private final byte[] bytes;

      Whole(byte[] bytes) {
        this.bytes = bytes;
      }

      /** The body; not to be changed. */
      public byte[] bytes() {
        return bytes;
      }
    }

    /** The body comes about while it is written; the writer flushes when something is to arrive. */
    record Written(Writer writer) implements Body {}
  }

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  public static Reply empty(int status) {
    return new Reply(status, Headers.NONE, new Body.Whole(new byte[0]));
  }

  public static Reply text(int status, String mediaType, String text) {
    return new Reply(
        status,
        Headers.of("Content-Type", mediaType),
        new Body.Whole(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static Reply json(int status, String json) {
    return text(status, MediaType.JSON, json);
  }

  public static Reply streamed(String mediaType, Writer writer) {
    return new Reply(200, Headers.of("Content-Type", mediaType), new Body.Written(writer));
  }

  public Reply with(String name, String value) {
    return new Reply(status, headers.and(name, value), body);
  }

  public Reply with(Headers more) {
    return new Reply(status, headers.and(more), body);
  }

  /** The same reply, which is written under this when it is written later. */
  Reply within(Correlation correlation) {
    return switch (body) {
      case Body.Whole ignored -> this;
      case Body.Written(Writer writer) ->
          new Reply(
              status,
              headers,
              new Body.Written(out ->
                  correlation.call(() -> {
                    writer.write(out);
                    return true;
                  })));
    };
  }

  /** The whole body as text; for tests and for small answers. */
  public String text() {
    return switch (body) {
      case Body.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
      case Body.Written ignored -> throw new IllegalStateException("the body is not there yet");
    };
  }
}
