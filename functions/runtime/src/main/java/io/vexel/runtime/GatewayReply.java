package io.vexel.runtime;

import io.vexel.core.json.Json;
import io.vexel.endpoints.http.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes replies as a REST API wants them from a function. */
public final class GatewayReply {
  private final Json json;

  public GatewayReply(Json json) {
    this.json = json;
  }

  /** Status and headers, which go before a streamed body. */
  public String prelude(Reply reply) {
    return json.write(head(reply));
  }

  /** The reply with its body, which is text, or base64 where it is none. */
  String whole(Reply reply, byte[] body) {
    Map<String, Object> all = head(reply);
    try {
      all.put("body", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      all.put("isBase64Encoded", false);
    } catch (CharacterCodingException e) {
      all.put("body", Base64.getEncoder().encodeToString(body));
      all.put("isBase64Encoded", true);
    }
    return json.write(all);
  }

  private static Map<String, Object> head(Reply reply) {
    Map<String, String> single = new TreeMap<>();
    Map<String, List<String>> repeated = new TreeMap<>();
    reply
        .headers()
        .asMap()
        .forEach((name, values) -> {
          if (values.size() == 1) {
            single.put(name, values.getFirst());
          } else {
            repeated.put(name, values);
          }
        });
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("statusCode", reply.status());
    head.put("headers", single);
    head.put("multiValueHeaders", repeated);
    return head;
  }
}
