package io.vexel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * One event stream read to its end.
 *
 * @param firstMillis from sending the request to the first piece of text
 * @param wholeMillis from sending the request to the end
 * @param events how many there were
 * @param opening the data of the first one
 * @param last the data of the last one
 */
record Heard(double firstMillis, double wholeMillis, int events, String opening, String last) {
  /**
   * Sends the request and reads what comes.
   *
   * @param piece knows the line of a piece of text
   */
  static Heard open(HttpClient http, HttpRequest request, Predicate<String> piece)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<InputStream> response =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8), 1024)) {
      if (response.statusCode() != 200) {
        throw new IOException(
            "a stream was answered with " + response.statusCode() + ": " + lines.readLine());
      }
      return read(lines, piece, began);
    }
  }

  private static Heard read(BufferedReader lines, Predicate<String> piece, long began)
      throws IOException {
    double first = Double.NaN;
    int events = 0;
    String opening = "";
    String last = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        if (Double.isNaN(first) && piece.test(line)) {
          first = Host.millisSince(began);
        }
        if (events++ == 0) {
          opening = line;
        }
        last = line;
      }
    }
    return new Heard(first, Host.millisSince(began), events, opening, last);
  }

  /** Whether it had text, and came to a good end. */
  boolean good() {
    return !Double.isNaN(firstMillis) && (last.contains("RUN_FINISHED") || last.contains("[DONE]"));
  }
}
