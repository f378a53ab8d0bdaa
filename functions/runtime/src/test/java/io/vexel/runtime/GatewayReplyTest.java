package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.vexel.endpoints.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replies are read back by the class that AWS has for them. */
final class GatewayReplyTest {
  private final GatewayReply replies = new GatewayReply(Events.JSON);

  private static APIGatewayProxyResponseEvent read(String written) {
    return LambdaEventSerializers.serializerFor(
            APIGatewayProxyResponseEvent.class, GatewayReplyTest.class.getClassLoader())
        .fromJson(written);
  }

  @Test
  void a_reply_is_status_headers_and_text() {
    Reply reply = Reply.json(201, "{\"name\":\"ü\"}");
    APIGatewayProxyResponseEvent read =
        read(replies.whole(reply, reply.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getStatusCode()).isEqualTo(201);
    assertThat(read.getHeaders()).isEqualTo(Map.of("Content-Type", "application/json"));
    assertThat(read.getBody()).isEqualTo("{\"name\":\"ü\"}");
    assertThat(read.getIsBase64Encoded()).isFalse();
  }

  @Test
  void repeated_headers_stay_apart() {
    Reply reply = Reply.empty(204).with("Set-Cookie", "a=1").with("Set-Cookie", "b=2");
    APIGatewayProxyResponseEvent read = read(replies.whole(reply, new byte[0]));
    assertThat(read.getMultiValueHeaders()).isEqualTo(Map.of("Set-Cookie", List.of("a=1", "b=2")));
    assertThat(read.getHeaders()).isEmpty();
    assertThat(read.getBody()).isEmpty();
  }

  @Test
  void what_is_no_text_goes_as_base64() {
    APIGatewayProxyResponseEvent read =
        read(replies.whole(Reply.empty(200), new byte[] {(byte) 0xff, 0}));
    assertThat(read.getIsBase64Encoded()).isTrue();
    assertThat(read.getBody()).isEqualTo("/wA=");
  }

  @Test
  void a_prelude_has_no_body() {
    assertThat(Events.JSON.readObject(replies.prelude(Reply.json(200, "{}"))))
        .isEqualTo(
            Map.of(
                "statusCode", 200,
                "headers", Map.of("Content-Type", "application/json"),
                "multiValueHeaders", Map.of()));
  }
}
