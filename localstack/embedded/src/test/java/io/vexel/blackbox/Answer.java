package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;

/** A whole answer. */
public record Answer(int status, String text, HttpResponse<?> raw) {
  public JsonNode json() {
    return Client.parse(text);
  }

  public Answer expect(int wanted) {
    assertThat(status).as(text).isEqualTo(wanted);
    return this;
  }

  /** A refusal with this status and code, in the form that every refusal has. */
  public Answer expectProblem(int wanted, String code) {
    expect(wanted);
    assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(json().get("code").asText()).as(text).isEqualTo(code);
    assertThat(json().get("status").asInt()).isEqualTo(wanted);
    assertThat(json().get("requestId").asText()).isEqualTo(header("X-Request-Id")).isNotBlank();
    return this;
  }

  public String field(String name) {
    return json().path(name).asText();
  }

  /** Pointers of the faults of a problem. */
  public List<String> pointers() {
    return json().get("errors").findValuesAsText("pointer");
  }

  public String header(String name) {
    return raw.headers().firstValue(name).orElse("");
  }
}
