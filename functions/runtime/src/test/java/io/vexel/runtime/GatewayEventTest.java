package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.vexel.core.Refusal;
import io.vexel.endpoints.http.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayEventTest {
  private static final String ORIGIN = "https://vexel.example";

  private static Request request(Map<String, Object> event) {
    return GatewayEvent.read(Events.bytes(event), Events.JSON).request("192.0.2.1", ORIGIN);
  }

  private static Request request(byte[] event) {
    return GatewayEvent.read(event, Events.JSON).request("192.0.2.1", ORIGIN);
  }

  @Test
  void an_event_of_a_rest_api_becomes_the_request_that_was_sent() {
    GatewayEvent event =
        GatewayEvent.read(Events.text("get.json").getBytes(StandardCharsets.UTF_8), Events.JSON);
    Request request = event.request("192.0.2.1", ORIGIN);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/api/v1/agents/65f0c0ffee65f0c0ffee65f0");
    assertThat(request.parameters()).containsEntry("q", "a&b=c d").containsEntry("limit", "5");
    assertThat(request.header("accept")).contains("application/json");
    assertThat(request.address()).isEqualTo("192.0.2.1");
    assertThat(request.origin()).isEqualTo(ORIGIN);
    assertThat(event.sourceAddress()).isEqualTo("130.176.0.1");
    assertThat(event.requestId()).isEqualTo("f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e");
  }

  @Test
  void an_event_as_aws_own_class_writes_it_is_read_the_same() {
    APIGatewayProxyRequestEvent event =
        LambdaEventSerializers.serializerFor(
                APIGatewayProxyRequestEvent.class, getClass().getClassLoader())
            .fromJson(Events.text("get.json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(
            APIGatewayProxyRequestEvent.class, getClass().getClassLoader())
        .toJson(event, out);
    Request theirs = request(out.toByteArray());
    Request ours = request(Events.text("get.json").getBytes(StandardCharsets.UTF_8));
    assertThat(theirs.path()).isEqualTo(ours.path());
    assertThat(theirs.parameters()).isEqualTo(ours.parameters());
    assertThat(theirs.headers().asMap()).isEqualTo(ours.headers().asMap());
  }

  @Test
  void repeated_headers_keep_all_their_values_and_names_differ_in_more_than_case() {
    Map<String, Object> event = Events.request("GET", "/health", null);
    event.put(
        "multiValueHeaders",
        Map.of("Cookie", List.of("a=1", "b=2"), "cookie", List.of("c=3"), "X-None", List.of()));
    assertThat(request(event).headers().all("COOKIE"))
        .containsExactlyInAnyOrder("a=1", "b=2", "c=3");
  }

  @Test
  void single_headers_and_parameters_do_where_there_are_no_others() {
    Map<String, Object> event = Events.request("GET", "/health", null);
    event.put("multiValueHeaders", null);
    event.put("headers", Map.of("Accept", "text/html"));
    event.put("queryStringParameters", Map.of("limit", "5"));
    assertThat(request(event).header("accept")).contains("text/html");
    assertThat(request(event).parameters()).containsEntry("limit", "5");
  }

  @Test
  void what_an_event_leaves_out_is_not_there() {
    Request request = request(Map.of("httpMethod", "GET", "path", "/health"));
    assertThat(request.headers().asMap()).isEmpty();
    assertThat(request.parameters()).isEmpty();
    GatewayEvent event =
        GatewayEvent.read(
            Events.bytes(Map.of("httpMethod", "GET", "path", "/health")), Events.JSON);
    assertThat(event.sourceAddress()).isEmpty();
    assertThat(event.requestId()).isNotEmpty();
  }

  @Test
  void a_body_in_base64_is_the_same_body() {
    Map<String, Object> plain = Events.request("POST", "/api/v1/users", "{\"a\":\"ü\"}");
    Map<String, Object> coded = new HashMap<>(plain);
    coded.put("body", "eyJhIjoiw7wifQ==");
    coded.put("isBase64Encoded", true);
    assertThat(request(coded).fingerprint()).isEqualTo(request(plain).fingerprint());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/tools/calculator, /api/v1/tools/calculator",
    "/api/v1/tools/a%20b, /api/v1/tools/a%20b",
    "/api/v1/tools/a b, /api/v1/tools/a%20b",
    "/api/v1/tools/ü, /api/v1/tools/%C3%BC",
    "/api/v1/tools/100%, /api/v1/tools/100%25",
    "/api/v1/tools/a%2Fb, /api/v1/tools/a%2Fb",
    "/api/v1/tools/a?b#c, /api/v1/tools/a%3Fb%23c"
  })
  void a_path_is_as_it_was_sent_whether_the_gateway_has_decoded_it_or_not(
      String given, String sent) {
    assertThat(request(Events.request("GET", given, null)).path()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"path\":\"/health\"}",
        "{\"httpMethod\":\"GET\"}",
        "{\"httpMethod\":7,\"path\":\"/health\"}",
        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"headers\":\"none\"}",
        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"multiValueHeaders\":{\"a\":[{}]}}",
        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"body\":{}}",
        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"body\":\"?\",\"isBase64Encoded\":true}",
        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"isBase64Encoded\":\"yes\"}"
      })
  void what_is_no_event_is_refused(String event) {
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() -> request(event.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_is_no_text_is_refused() {
    assertThatExceptionOfType(Refusal.Malformed.class)
        .isThrownBy(() -> request(new byte[] {'{', (byte) 0xff, '}'}));
  }
}
