package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LangChainModelTest {
  @Test
  void text_arrives_piece_by_piece_on_the_thread_that_asks() throws IOException {
    try (RawProvider provider =
        new RawProvider((raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Hello");
          RawProvider.text(out, "");
          RawProvider.text(out, ", Zoë 🌍");
          RawProvider.end(out);
        })) {
      Asking asking = new Asking(provider.baseUrl(), Asking.LONG);
      Set<Thread> threads = new HashSet<>();
      Model.Reply reply =
          asking.reply(
              Asking.request(Model.Parameters.DEFAULT),
              piece -> {
                asking.pieces.add(piece);
                threads.add(Thread.currentThread());
              });
      assertThat(threads).containsExactly(Thread.currentThread());
      assertThat(asking.pieces).containsExactly("Hello", ", Zoë 🌍");
      assertThat(reply).isEqualTo(new Model.Reply("Hello, Zoë 🌍", List.of(), Usage.NONE));
    }
  }

  @Test
  void the_request_carries_the_conversation_the_tools_and_the_key() throws IOException {
    try (RawProvider provider = RawProvider.streaming()) {
      new Asking(provider.baseUrl(), Asking.LONG)
          .reply(Asking.request(new Model.Parameters(Optional.of(0.3), Optional.of(77))));
      String request = provider.requests().element();
      assertThat(request)
          .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
          .contains("Authorization: Bearer " + Asking.KEY);
      Map<String, Object> body = new JacksonJson().readObject(request.split("\r\n\r\n", 2)[1]);
      assertThat(body)
          .containsEntry("model", "some-model")
          .containsEntry("stream", true)
          .containsEntry("stream_options", Map.of("include_usage", true))
          .containsEntry("temperature", 0.3)
          .containsEntry("max_tokens", 77)
          .containsEntry(
              "messages",
              List.of(
                  Map.of("role", "system", "content", "Be brief."),
                  Map.of("role", "user", "content", "How much is it?")));
      assertThat(String.valueOf(body.get("tools"))).contains("calculator_evaluate", "maxLength=20");
    }
  }

  @Test
  void the_same_words_twice_are_not_taken_for_a_mistake() throws IOException {
    try (RawProvider provider =
        new RawProvider((raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "ha");
          RawProvider.text(out, "ha");
          RawProvider.end(out);
        })) {
      assertThat(new Asking(provider.baseUrl(), Asking.LONG).reply().text()).isEqualTo("haha");
    }
  }

  @Test
  void usage_counts_once_even_if_a_provider_sends_running_totals() throws IOException {
    try (RawProvider provider =
        RawProvider.streaming(
            "{\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}",
            "{\"choices\":[{\"delta\":{\"content\":\"b\"}}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}",
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}")) {
      assertThat(new Asking(provider.baseUrl(), Asking.LONG).reply().usage())
          .isEqualTo(new Usage(9, 3));
    }
  }

  @Test
  void tool_calls_come_whole_however_they_were_cut() throws IOException {
    try (RawProvider provider =
        RawProvider.streaming(
            call(
                "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"calculator_evaluate\",\"arguments\":\"\"}}"),
            call("{\"index\":0,\"function\":{\"arguments\":\"{\\\"expr\"}}"),
            call("{\"index\":0,\"function\":{\"arguments\":\"ession\\\":1}\"}}"),
            call(
                "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"clock_now\",\"arguments\":\"{\\\"timez\"}}"))) {
      assertThat(new Asking(provider.baseUrl(), Asking.LONG).reply().calls())
          .containsExactly(
              new Part.ToolCall("a", "calculator_evaluate", "{\"expression\":1}"),
              new Part.ToolCall("b", "clock_now", "{\"timez"));
    }
  }

  @Test
  void a_name_and_an_id_that_are_repeated_with_every_piece_count_once() throws IOException {
    String piece =
        call(
            "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"calculator_evaluate\",\"arguments\":\"%s\"}}");
    try (RawProvider provider = RawProvider.streaming(piece.formatted("{"), piece.formatted("}"))) {
      assertThat(new Asking(provider.baseUrl(), Asking.LONG).reply().calls())
          .containsExactly(new Part.ToolCall("a", "calculator_evaluate", "{}"));
    }
  }

  @Test
  void a_call_without_id_and_arguments_is_passed_on_with_an_id() throws IOException {
    try (RawProvider provider =
        RawProvider.streaming(call("{\"index\":0,\"function\":{\"name\":\"clock_now\"}}"))) {
      assertThat(new Asking(provider.baseUrl(), Asking.LONG).reply().calls())
          .containsExactly(new Part.ToolCall("call-1", "clock_now", ""));
    }
  }

  @Test
  void a_stop_before_the_first_token_ends_the_call_at_the_provider_too() throws Exception {
    try (RawProvider provider = new RawProvider((raw, out) -> raw.hang())) {
      Asking asking = new Asking(provider.baseUrl(), Asking.LONG);
      Thread.ofVirtual().start(() -> stopOnceReceived(provider, asking.stop));
      assertThat(asking.reply()).isEqualTo(new Model.Reply("", List.of(), Usage.NONE));
      assertThat(provider.abandoned().await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_stop_in_the_middle_keeps_what_has_come_and_ends_the_call() throws Exception {
    try (RawProvider provider =
        new RawProvider((raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          raw.hang();
        })) {
      Asking asking = new Asking(provider.baseUrl(), Asking.LONG);
      Model.Reply reply =
          asking.reply(
              Asking.request(Model.Parameters.DEFAULT),
              piece -> asking.stop.request(Stop.Reason.CANCELLED));
      assertThat(reply.text()).isEqualTo("Half of");
      assertThat(provider.abandoned().await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void nothing_is_sent_once_stopped() throws IOException {
    try (RawProvider provider = RawProvider.streaming()) {
      Asking asking = new Asking(provider.baseUrl(), Asking.LONG);
      asking.stop.request(Stop.Reason.CANCELLED);
      assertThat(asking.reply().text()).isEmpty();
      assertThat(provider.requests()).isEmpty();
    }
  }

  @Test
  void a_listener_that_fails_ends_the_call() throws Exception {
    try (RawProvider provider =
        new RawProvider((raw, out) -> {
          RawProvider.begin(out);
          RawProvider.text(out, "Half of");
          raw.hang();
        })) {
      Asking asking = new Asking(provider.baseUrl(), Asking.LONG);
      assertThatThrownBy(() ->
              asking.reply(
                  Asking.request(Model.Parameters.DEFAULT),
                  piece -> {
                    throw new IllegalStateException("fenced");
                  }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(provider.abandoned().await(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_interrupted_thread_stops_waiting_and_stays_interrupted() throws Exception {
    try (RawProvider provider = new RawProvider((raw, out) -> raw.hang())) {
      Thread.currentThread().interrupt();
      Model.Reply reply = new Asking(provider.baseUrl(), Asking.LONG).reply();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(reply.text()).isEmpty();
    }
  }

  private static String call(String call) {
    return "{\"choices\":[{\"delta\":{\"tool_calls\":[" + call + "]}}]}";
  }

  private static void stopOnceReceived(RawProvider provider, Stop stop) {
    try {
      provider.received().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop.request(Stop.Reason.CANCELLED);
  }
}
