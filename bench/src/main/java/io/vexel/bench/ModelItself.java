package io.vexel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

/** Asks the model directly, with what Vexel would send to it and by the same kind of client. */
record ModelItself(HttpClient http, URI models) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SYSTEM =
      "You are Measured, created by the person you talk to.\nBe brief.";

  Heard ask(String message) throws IOException, InterruptedException {
    Map<String, Object> body =
        Map.of(
            "model",
            "demo",
            "stream",
            true,
            "stream_options",
            Map.of("include_usage", true),
            "messages",
            List.of(
                Map.of("role", "system", "content", SYSTEM),
                Map.of("role", "user", "content", message)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(models + "/chat/completions"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer measuring")
            .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
            .build();
    return Heard.open(http, request, ModelItself::text);
  }

  private static boolean text(String line) {
    return line.contains("\"content\":\"") && !line.contains("\"content\":\"\"");
  }
}
