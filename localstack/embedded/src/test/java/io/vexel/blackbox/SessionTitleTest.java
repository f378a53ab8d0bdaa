package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.local.model.OfflineModel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation gets a title soon after its first answer, whatever happens to the host. */
final class SessionTitleTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String KEY = "black-box";

  @TempDir private Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void soon_after_the_first_answer_the_title_says_what_it_is_about() throws Exception {
    Map<String, String> fast =
        Map.of("VEXEL_OFFLINE_TOKENS_PER_SECOND", "2000", "VEXEL_RATE_LIMITS", "0");
    try (HostProcess host = HostProcess.start(data, fast)) {
      Client person = Client.registered(host.url());
      String session = session(person, "Could you please tell me what the best garden tools are?");
      await(() -> title(person, session).equals("Best garden tools"));
    }
  }

  @Test
  void without_the_setting_the_first_line_stays_and_no_model_is_asked() throws Exception {
    try (OfflineModel model = OfflineModel.scripted()) {
      script(model, "[[{'text': 'Spades.'}], [{'text': 'Garden tools'}]]");
      Map<String, String> settings = settings(model, "off");
      try (HostProcess host = HostProcess.start(data, settings)) {
        Client person = Client.registered(host.url());
        String session = session(person, "Which tools?");
        String next = session(person, "Which others?");
        assertThat(title(person, session)).isEqualTo("Which tools?");
        assertThat(title(person, next)).isEqualTo("Which others?");
        assertThat(requests(model).size()).isEqualTo(2);
      }
    }
  }

  @Test
  void a_host_killed_between_answer_and_title_finds_the_title_when_it_is_back() throws Exception {
    try (OfflineModel model = OfflineModel.scripted()) {
      script(
          model, "[[{'text': 'Spades.'}], [{'hang': true}], [{'text': '\\\"Garden tools.\\\"'}]]");
      Map<String, String> settings = settings(model, "on");
      Client person;
      String session;
      try (HostProcess host = HostProcess.start(data, settings)) {
        person = Client.registered(host.url());
        session = session(person, "Which tools?");
        await(() -> requests(model).size() >= 2);
        host.kill();
      }
      try (HostProcess host = HostProcess.start(data, settings)) {
        Client again = person.elsewhere(host.url());
        assertThat(title(again, session)).isEqualTo("Which tools?");
        await(() -> title(again, session).equals("Garden tools"));
        assertThat(requests(model).size()).isEqualTo(3);
      }
    }
  }

  private static Map<String, String> settings(OfflineModel model, String titles) {
    return Map.of(
        "OPENAI_API_KEY",
        KEY,
        "OPENAI_BASE_URL",
        model.baseUrl().toString(),
        "VEXEL_DEFAULT_MODEL",
        "openai/gpt-4o",
        "VEXEL_SESSION_TITLES",
        titles,
        "VEXEL_RUN_LEASE_SECONDS",
        "2",
        "VEXEL_RATE_LIMITS",
        "0");
  }

  /** Begins a conversation and waits for the answer. */
  private static String session(Client person, String question) {
    List<EventStream.Event> events = person.ask(person.createAgent(), question).all();
    assertThat(events.getLast().type()).isEqualTo("RUN_FINISHED");
    return person
        .get("/runs/" + events.getLast().run())
        .expect(200)
        .json()
        .get("session_id")
        .asText();
  }

  private static String title(Client person, String session) {
    return person.get("/sessions/" + session).expect(200).json().get("title").asText();
  }

  private static void await(BooleanSupplier reached) {
    long until = System.nanoTime() + SOON.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the deadline").isLessThan(until);
    }
  }

  private void script(OfflineModel model, String turns) throws Exception {
    HttpRequest request =
        to(model, "/_script")
            .POST(HttpRequest.BodyPublishers.ofString(turns.replace('\'', '"')))
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  private JsonNode requests(OfflineModel model) {
    try {
      HttpRequest request = to(model, "/_requests").build();
      return Client.parse(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder to(OfflineModel model, String path) {
    return HttpRequest.newBuilder(model.baseUrl().resolve(path))
        .header("Authorization", "Bearer " + KEY);
  }
}
