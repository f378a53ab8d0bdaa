package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class ProviderFaultsTest {
  private static final String VENDOR = "vendor text with sk-very-secret";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | provider-auth | check the setting TEST_KEY",
        "403 | provider-auth | check the setting TEST_KEY",
        "402 | provider-auth | no credit left",
        "404 | provider-error | does not offer the model some-model",
        "408 | provider-timeout | took too long",
        "400 | provider-error | status 400",
        "422 | provider-error | status 422",
        "302 | provider-error | status 302",
        "429 | provider-throttled | try again later",
        "500 | provider-error | status 500",
        "503 | provider-error | status 503",
        "504 | provider-timeout | took too long",
      })
  void a_status_is_one_clear_outcome(int status, String code, String part) throws IOException {
    String body = "{\"error\":{\"message\":\"" + VENDOR + "\"}}";
    try (RawProvider provider =
        RawProvider.answering(status, "Location: http://127.0.0.1:1/\r\n", body)) {
      Refusal refusal = new Asking(provider.baseUrl(), Asking.LONG).refusal();
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.detail())
          .startsWith("could not ask the test provider: ")
          .contains(part)
          .doesNotContain("vendor", "sk-");
      assertThat(provider.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retry-after: 7 | 7000",
        "retry-after: 0.5 | 500",
        "Retry-After: 999999 | 3600000",
        "retry-after: Sun, 22 Nov 2026 10:00:30 GMT | 30000",
        "retry-after: soon |",
        "retry-after: -3 |",
        "x: y |",
      })
  void the_time_a_provider_asks_for_is_kept(String header, Long millis) throws IOException {
    String headers = "Date: Sun, 22 Nov 2026 10:00:00 GMT\r\n" + header + "\r\n";
    try (RawProvider provider = RawProvider.answering(429, headers, "{}")) {
      Refusal refusal = new Asking(provider.baseUrl(), Asking.LONG).refusal();
      assertThat(((Refusal.Unavailable) refusal).retryAfter())
          .isEqualTo(Optional.ofNullable(millis).map(Duration::ofMillis));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"vendor\"}}",
        "{\"error\":{\"message\":\"This model's maximum context length is 4096 tokens\"}}",
      })
  void a_conversation_that_does_not_fit_is_invalid(String body) throws IOException {
    try (RawProvider provider = RawProvider.answering(400, "", body)) {
      Refusal refusal = new Asking(provider.baseUrl(), Asking.LONG).refusal();
      assertThat(refusal).isInstanceOf(Refusal.Invalid.class);
      assertThat(refusal.code()).isEqualTo("context-too-long");
      assertThat(refusal.detail()).contains("start a new session").doesNotContain("vendor");
    }
  }

  @Test
  void a_refused_connection_is_an_error_of_the_provider() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    Refusal refusal = new Asking("http://127.0.0.1:" + port + "/v1", Asking.LONG).refusal();
    assertThat(refusal.code()).isEqualTo("provider-error");
    assertThat(refusal.detail()).contains("could not be reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://no-such-host.invalid/v1", "not an address", "ftp://x/v1"})
  void an_address_that_leads_nowhere_is_an_error_of_the_provider(String baseUrl) {
    assertThat(new Asking(baseUrl, Asking.LONG).refusal().code()).isEqualTo("provider-error");
  }

  @Test
  void silence_before_the_first_token_ends_in_a_timeout() throws Exception {
    outcome((raw, out) -> raw.hang(), "provider-timeout", "no answer came within 1 second");
  }

  @Test
  void silence_after_the_role_ends_in_a_timeout() throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          raw.hang();
        },
        "provider-timeout",
        "no answer came");
  }

  @Test
  void silence_between_tokens_ends_in_a_timeout() throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          raw.hang();
        },
        "provider-timeout",
        "stopped in the middle");
  }

  @Test
  void comments_are_no_sign_of_an_answer() throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.write(out, RawProvider.STREAM);
          RawProvider.chunk(out, ": working\n\n");
          raw.hang();
        },
        "provider-timeout",
        "no answer came");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"choices\":[{\"delta\":", "<html>vendor</html>", "[]", "\u0000\u0001"})
  void garbage_is_an_error_of_the_provider(String garbage) throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          RawProvider.event(out, garbage);
          RawProvider.end(out);
        },
        "provider-error",
        "could not");
  }

  @Test
  void a_page_instead_of_a_stream_is_an_error_of_the_provider() throws Exception {
    String page = "<html>vendor</html>";
    outcome(
        (raw, out) ->
            RawProvider.write(
                out, "HTTP/1.1 200 OK\r\nContent-Length: " + page.length() + "\r\n\r\n" + page),
        "provider-error",
        "cut off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"message\":\"vendor\",\"code\":429}} | provider-throttled",
        "{\"error\":{\"message\":\"vendor\"}} | provider-error",
        "{\"error\":\"vendor\"} | provider-error",
      })
  void an_error_in_the_middle_of_a_stream_is_told_apart(String event, String code)
      throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          RawProvider.event(out, event);
          RawProvider.end(out);
        },
        code,
        "could not");
  }

  @Test
  void a_torn_chunk_is_an_error_of_the_provider() throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          RawProvider.write(out, "40\r\ndata: {\"choi");
        },
        "provider-error",
        "lost");
  }

  @Test
  void a_stream_that_ends_early_but_politely_is_an_error_of_the_provider() throws Exception {
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          RawProvider.write(out, "0\r\n\r\n");
        },
        "provider-error",
        "cut off");
  }

  @Test
  void a_connection_closed_without_a_word_is_an_error_of_the_provider() throws Exception {
    outcome((raw, out) -> {}, "provider-error", "could not");
  }

  @Test
  void a_line_without_end_is_cut_off() throws Exception {
    String much = "x".repeat(64 * 1024);
    outcome(
        (raw, out) -> {
          RawProvider.begin(out);
          while (raw.abandoned().getCount() > 0) {
            RawProvider.chunk(out, much);
          }
        },
        Asking.LONG,
        "provider-error",
        "unreadable");
  }

  private static void outcome(RawProvider.Play play, String code, String part) throws Exception {
    outcome(play, Asking.SHORT, code, part);
  }

  private static void outcome(RawProvider.Play play, Patience patience, String code, String part)
      throws Exception {
    try (RawProvider provider = new RawProvider(play)) {
      Refusal refusal = new Asking(provider.baseUrl(), patience).refusal();
      assertThat(refusal.detail()).contains(part).doesNotContain("vendor");
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(provider.abandoned().await(1, TimeUnit.SECONDS)).isTrue();
    }
  }
}
