package io.vexel.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.EdgeContract;
import io.vexel.api.Route;
import io.vexel.blackbox.Answer;
import io.vexel.blackbox.Client;
import io.vexel.blackbox.EventStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the edge, the gateway and the queue have to do with each other. */
final class CloudTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String STRANGER = "203.0.113.9";
  private static final String FORM = "username=nobody%40example.org&password=wrong";

  private final Cloud cloud = Stage.shared().cloud();

  private static Answer send(URI base, String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              request.uri(URI.create(base + path)).timeout(SOON).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    }
  }

  private static HttpRequest.Builder signIn() {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Forwarded-For", STRANGER)
        .header(EdgeContract.CALLER, STRANGER)
        .POST(HttpRequest.BodyPublishers.ofString(FORM));
  }

  @ParameterizedTest
  @EnumSource
  void every_route_is_reached_by_way_of_the_edge(Route route) {
    assertThat(cloud.functionsByOperation()).containsKey(route.method() + " " + route.path());
    assertThat(cloud.leadsToApi(route.path().replaceAll("\\{\\w+}", "0123"))).isTrue();
  }

  @Test
  void other_paths_are_the_sites() throws Exception {
    assertThat(cloud.leadsToApi("/")).isFalse();
    assertThat(cloud.leadsToApi("/agents/0123/chat/")).isFalse();
    assertThat(send(cloud.url(), "/agents/", HttpRequest.newBuilder()).text()).contains("site");
  }

  @Test
  void what_does_not_come_by_way_of_the_edge_is_refused() throws Exception {
    HttpRequest.Builder direct = HttpRequest.newBuilder();
    send(cloud.gatewayUrl(), "/health", direct).expectProblem(421, "misdirected");
    direct.header(EdgeContract.ORIGIN_SECRET, "guessed");
    send(cloud.gatewayUrl(), "/health", direct).expectProblem(421, "misdirected");
    send(cloud.url(), "/health", HttpRequest.newBuilder()).expect(200);
  }

  /** Calls from this machine are not counted, so a count tells of an address that is believed. */
  @Test
  void an_address_is_believed_from_the_edge_alone() throws Exception {
    String path = "/api/v1/login/oauth";
    Answer forged = send(cloud.url(), path, signIn()).expect(400);
    assertThat(forged.header("RateLimit")).isEmpty();
    String secret = Stage.shared().services().parameter("/vexel/cloud/origin-secret");
    Answer vouched =
        send(cloud.gatewayUrl(), path, signIn().header(EdgeContract.ORIGIN_SECRET, secret))
            .expect(400);
    assertThat(vouched.header("RateLimit")).startsWith("\"auth\";r=");
    Answer twice =
        send(
            cloud.url(),
            path,
            signIn().header(EdgeContract.ORIGIN_SECRET, "guessed, and replaced on the way"));
    assertThat(twice.expect(400).header("RateLimit")).isEmpty();
  }

  @Test
  void a_body_that_no_route_takes_does_not_reach_a_function() {
    Client anybody = new Client(cloud.url());
    String huge = "x".repeat(RestApi.LARGEST_BODY + 1);
    anybody.send(anybody.json("POST", "/users", huge)).expectProblem(413, "body-too-large");
  }

  @Test
  void the_queue_wakes_the_worker_which_finds_a_title() {
    Client person = new Client(cloud.url()).register();
    String question = "Could you please tell me what the best garden tools are?";
    List<EventStream.Event> events = person.ask(person.createAgent(), question).all();
    String session = person.get("/runs/" + events.getLast().run()).expect(200).field("session_id");
    long until = System.nanoTime() + SOON.toNanos();
    String title = "";
    while (!title.equals("Best garden tools")) {
      assertThat(System.nanoTime()).as(cloud.log("vexel-cloud-work")).isLessThan(until);
      title = person.get("/sessions/" + session).expect(200).field("title");
    }
  }
}
