package io.vexel.runtime;

import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a REST API sends to a function, read as far as it is needed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integrations</a>
 */
final class GatewayEvent {
  /** The request of an event that holds none. */
  static final Request NOWHERE = new Request("GET", "/", "", Headers.NONE, new byte[0], "", "");

  private final Fields fields;
  private final Headers headers;
  private final byte[] body;

  private GatewayEvent(Fields fields) {
    this.fields = fields;
    this.headers = Headers.of(headers(fields));
    this.body = body(fields);
  }

  /**
   * Reads an event.
   *
   * @throws Refusal.Malformed if it is none that API Gateway sends
   */
  static GatewayEvent read(byte[] event, Json json) {
    return new GatewayEvent(new Fields(json.readObject(text(event))));
  }

  /** The request, as far as the gateway is to be believed. */
  Request request(String address, String origin) {
    return new Request(
        fields.text("httpMethod"),
        Encoding.path(fields.text("path")),
        query(),
        headers,
        body,
        address,
        origin);
  }

  Headers headers() {
    return headers;
  }

  /** Who connected to the gateway: the caller, or whoever stands before it. */
  String sourceAddress() {
    return fields.object("requestContext").object("identity").find("sourceIp").orElse("");
  }

  /** The gateway's name for the request, as in its access log. */
  String requestId() {
    return fields
        .object("requestContext")
        .find("requestId")
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The stage of the API, for which an authorizer speaks: the ARN of the method up to there. */
  String stageArn() {
    String[] parts = fields.text("methodArn").split("/", -1);
    if (parts.length < 2) {
      throw Fields.malformed("methodArn names no stage");
    }
    return parts[0] + "/" + parts[1];
  }

  /** The gateway gives names and values decoded. */
  private String query() {
    List<String> pairs = new ArrayList<>();
    fields
        .all("multiValueQueryStringParameters", "queryStringParameters")
        .forEach((name, values) ->
            values.forEach(value -> pairs.add(Encoding.query(name) + "=" + Encoding.query(value))));
    return String.join("&", pairs);
  }

  /** Fields that differ in case only are one. */
  private static Map<String, List<String>> headers(Fields fields) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields
        .all("multiValueHeaders", "headers")
        .forEach(
            (name, values) -> all.computeIfAbsent(name, same -> new ArrayList<>()).addAll(values));
    return all;
  }

  private static byte[] body(Fields fields) {
    String body = fields.find("body").orElse("");
    if (!fields.flag("isBase64Encoded")) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw Fields.malformed("its body is not the base64 it is said to be");
    }
  }

  private static String text(byte[] event) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(event)).toString();
    } catch (CharacterCodingException e) {
      throw Fields.malformed("it is not UTF-8");
    }
  }
}
