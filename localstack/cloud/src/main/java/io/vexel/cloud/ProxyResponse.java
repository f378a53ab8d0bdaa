package io.vexel.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a function has answered, as the gateway hands it on.
 *
 * @param body what came whole; empty where it is streamed
 */
record ProxyResponse(int status, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The gateway sets these itself, and gives those of functions other names. */
  private static final Set<String> REMAPPED =
      Set.of("connection", "date", "host", "server", "via", "www-authenticate");

  /** The gateway does these itself. */
  private static final Set<String> DROPPED = Set.of("content-length", "transfer-encoding");

  /** The answer is none that the gateway understands. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why, null, false, false);
    }
  }

  /** Reads an answer, or what goes before one that is streamed. */
  static ProxyResponse read(String text) throws Malformed {
    try {
      JsonNode answer = JSON.readTree(text);
      int status = answer.path("statusCode").asInt();
      if (!answer.isObject() || status < 100 || status > 599) {
        throw new Malformed("there is no status");
      }
      // It stays base64: without binary media types the gateway decodes nothing.
      return new ProxyResponse(status, headers(answer), answer.path("body").asText(""));
    } catch (JsonProcessingException e) {
      throw new Malformed("this is no JSON");
    }
  }

  /** Where a name is in both, all values count. */
  private static Map<String, List<String>> headers(JsonNode answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, JsonNode> single : answer.path("headers").properties()) {
      add(headers, single.getKey(), single.getValue().asText());
    }
    for (Map.Entry<String, JsonNode> multi : answer.path("multiValueHeaders").properties()) {
      for (JsonNode value : multi.getValue()) {
        add(headers, multi.getKey(), value.asText());
      }
    }
    return headers;
  }

  private static void add(Map<String, List<String>> headers, String name, String value) {
    String small = name.toLowerCase(Locale.ROOT);
    if (!DROPPED.contains(small)) {
      String sent = REMAPPED.contains(small) ? "x-amzn-Remapped-" + name : name;
      headers.computeIfAbsent(sent, same -> new ArrayList<>()).add(value);
    }
  }
}
