package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text/event-stream as it arrives. */
public final class EventStream implements AutoCloseable {
  /**
   * One event.
   *
   * @param id {@code run:seq}
   * @param data as received, byte for byte
   */
  public record Event(String id, String data) {
    public JsonNode json() {
      return Client.parse(data);
    }

    public String type() {
      return json().get("type").asText();
    }

    public long seq() {
      return Long.parseLong(id.substring(id.indexOf(':') + 1));
    }

    public String run() {
      return id.substring(0, id.indexOf(':'));
    }

    public boolean terminal() {
      return type().equals("RUN_FINISHED") || type().equals("RUN_ERROR");
    }
  }

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  EventStream(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  int status() {
    return response.statusCode();
  }

  public EventStream expectEvents() {
    assertThat(status()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return this;
  }

  /** What came instead of events. */
  Answer refusal() {
    return new Answer(status(), lines.lines().collect(Collectors.joining("\n")), response);
  }

  /** The next event; empty where the stream ended or broke. */
  public Optional<Event> next() {
    String id = "";
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          return Optional.of(new Event(id, line.substring(6)));
        }
      }
    } catch (IOException broken) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** All events up to the end. */
  public List<Event> all() {
    List<Event> all = new ArrayList<>();
    for (Optional<Event> event = next(); event.isPresent(); event = next()) {
      all.add(event.get());
    }
    return all;
  }

  /** At most so many events. */
  public List<Event> take(int count) {
    List<Event> taken = new ArrayList<>();
    while (taken.size() < count) {
      Optional<Event> event = next();
      if (event.isEmpty()) {
        break;
      }
      taken.add(event.get());
    }
    return taken;
  }

  /** Events up to the first of a type, which must come. */
  public List<Event> until(String type) {
    List<Event> taken = new ArrayList<>();
    for (Optional<Event> event = next(); event.isPresent(); event = next()) {
      taken.add(event.get());
      if (event.get().type().equals(type)) {
        return taken;
      }
    }
    throw new AssertionError("no " + type + " in " + taken);
  }

  public static String text(List<Event> events) {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      if (event.type().equals("TEXT_MESSAGE_CONTENT")) {
        text.append(event.json().get("delta").asText());
      }
    }
    return text.toString();
  }

  /** Leaves before the end, as a closed tab does. */
  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
