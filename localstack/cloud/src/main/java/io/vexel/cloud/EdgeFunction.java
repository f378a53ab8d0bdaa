package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A function of CloudFront that sees requests of viewers and may change their headers, run by Node
 * from the code in its template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html">Events
 *     of CloudFront Functions</a>
 */
final class EdgeFunction implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line with an event comes in, a line with what the handler returned goes out. */
  private static final String LOOP =
      """

      require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
        console.log(JSON.stringify(handler(JSON.parse(line))));
      });
      """;

  private final Process process;
  private final Writer events;
  private final BufferedReader results;

  private EdgeFunction(Process process) {
    this.process = process;
    this.events = process.outputWriter();
    this.results = process.inputReader();
  }

  static EdgeFunction start(String code) {
    try {
      return new EdgeFunction(
          new ProcessBuilder("node", "-e", code + LOOP)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("there is no Node to run CloudFront's functions", e);
    }
  }

  /** The headers of a request as the function leaves them. */
  synchronized Map<String, List<String>> headers(Incoming request) throws IOException {
    events.write(JSON.writeValueAsString(event(request)) + "\n");
    events.flush();
    JsonNode result = JSON.readTree(results.readLine());
    if (result.has("statusCode") || !result.path("uri").asText().equals(request.path())) {
      throw new IllegalStateException("a function of the API answers or leads elsewhere");
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> header : result.path("headers").properties()) {
      List<String> values = new ArrayList<>();
      header.getValue().path("multiValue").forEach(one -> values.add(one.path("value").asText()));
      headers.put(
          header.getKey(),
          values.isEmpty() ? List.of(header.getValue().path("value").asText()) : values);
    }
    return headers;
  }

  private static Map<String, Object> event(Incoming request) {
    Map<String, Object> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), header(values)));
    return Map.of(
        "version",
        "1.0",
        "context",
        Map.of("eventType", "viewer-request"),
        "viewer",
        Map.of("ip", request.address().ip()),
        "request",
        Map.of("method", request.method(), "uri", request.path(), "headers", headers));
  }

  private static Map<String, Object> header(List<String> values) {
    return values.size() == 1
        ? Map.of("value", values.getFirst())
        : Map.of(
            "value",
            values.getFirst(),
            "multiValue",
            values.stream().map(value -> Map.of("value", value)).toList());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
