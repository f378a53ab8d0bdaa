package io.vexel.bench;

import io.vexel.adapters.tokens.JwtAccessTokens;
import io.vexel.adapters.tokens.PublishedKey;
import io.vexel.adapters.tokens.SigningKey;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.core.json.Json;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import io.vexel.endpoints.App;
import io.vexel.testing.InMemoryPublishedKeys;
import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions as Lambda starts them: built archives in a process of their own. */
final class OnLambda implements Part {
  private static final int STARTS = 7;
  private static final int CALLS = 3_000;
  private static final int WARMING = 2_000;
  private static final String STREAMING = "io.vexel.runtime.streaming.StreamingMain";
  private static final String AUTHORIZER = "io.vexel.runtime.AuthorizerHandler::handleRequest";

  @Override
  public Section measure() throws Exception {
    try (Installation installation = new Installation()) {
      List<Double> plain = new ArrayList<>();
      List<Double> restored = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        plain.add(plainStart(installation));
        restored.add(restore(installation));
      }
      return new Section(
          List.of("", "median (p5 to p95)", "largest", "target"),
          List.of(
              row("a chat's process to its first streamed byte, ms", plain, "at most 2 000"),
              row("**a chat's restore to its first streamed byte, ms**", restored, "at most 150"),
              row("an event from its flush to its reader, ms", Chunks.measure(), "at most 1"),
              row("the authorizer on a new token, ms", authorizer(installation), "at most 2"),
              size("the function's archive, MB", List.of(Installation.FUNCTION), "at most 1.5"),
              size("all layers, MB", Installation.LAYERS, "at most 45")),
          List.of(
              "The restore is simulated: the process that was primed goes on, as one does that was"
                  + " brought back. Of an event, what is measured is the way through the streaming runtime"
                  + " and the Runtime API of the test, both in one process. The authorizer's time includes the way through the Runtime API."));
    }
  }

  private static List<String> row(String what, List<Double> measured, String target) {
    Spread spread = Spread.of(measured);
    return List.of(what, spread.text(), Spread.number(spread.at(100)), target);
  }

  private static List<String> size(String what, List<Path> archives, String target)
      throws IOException {
    double bytes = 0;
    for (Path archive : archives) {
      bytes += Files.size(archive);
    }
    return List.of(what, Spread.number(bytes / 1e6), "", target);
  }

  private static double plainStart(Installation installation) throws IOException {
    try (RuntimeApiDouble lambda = RuntimeApiDouble.onDemand()) {
      Invoked chat = lambda.invoke(question(installation));
      long began = System.nanoTime();
      try (FunctionProcess _ = start(installation, lambda)) {
        return firstByte(chat, began);
      }
    }
  }

  private static double restore(Installation installation) throws IOException {
    try (RuntimeApiDouble lambda = RuntimeApiDouble.snapStart();
        FunctionProcess _ = start(installation, lambda)) {
      lambda.awaitSnapshot();
      long began = System.nanoTime();
      lambda.restore();
      return firstByte(lambda.invoke(question(installation)), began);
    }
  }

  private static FunctionProcess start(Installation installation, RuntimeApiDouble lambda)
      throws IOException {
    return installation.start(lambda, STREAMING, installation.settings(Route.STREAM_CHAT));
  }

  private static String question(Installation installation) {
    return installation.event(
        "POST",
        "/api/v1/agents/" + installation.agent + "/stream",
        "{\"message\":\"How are you?\"}");
  }

  /** Until the caller has read the first event; the answer is then read to its end. */
  private static double firstByte(Invoked chat, long began) throws IOException {
    String heard = "";
    double millis = 0;
    while (!heard.contains("RUN_STARTED")) {
      byte[] chunk = chat.next().orElseThrow(() -> new IOException("there was no answer"));
      heard += new String(chunk, StandardCharsets.UTF_8);
      millis = Host.millisSince(began);
    }
    if (chat.end() != Invoked.End.WHOLE || !chat.text().contains("RUN_FINISHED")) {
      throw new IOException("the answer did not end well: " + chat.text());
    }
    return millis;
  }

  private static List<Double> authorizer(Installation installation) throws IOException {
    SigningKey key = SigningKey.parse(SigningKey.generate());
    Json json = App.json();
    VerificationKey known = key.verificationKey(Instant.EPOCH, Instant.MAX);
    installation.put(
        "/vexel/bench/keys", json.write(Map.of("keys", List.of(json.readObject(known.jwk())))));
    Map<String, String> set =
        Map.of(
            Setting.VEXEL_ISSUER.name(),
            Installation.ISSUER,
            Setting.VEXEL_VERIFICATION_KEYS.name(),
            "ssm:/vexel/bench/keys");
    List<Double> took = new ArrayList<>();
    try (RuntimeApiDouble lambda = RuntimeApiDouble.snapStart();
        FunctionProcess _ = installation.start(lambda, AUTHORIZER, set)) {
      lambda.awaitSnapshot();
      lambda.restore();
      for (int i = 0; i < CALLS; i++) {
        String event = json.write(asked(token(key)));
        long began = System.nanoTime();
        Invoked asked = lambda.invoke(event);
        asked.end();
        took.add(Host.millisSince(began));
        if (!asked.text().contains("Allow")) {
          throw new IOException("a good token was refused");
        }
      }
    }
    return took.subList(WARMING, CALLS);
  }

  private static Map<String, Object> asked(String token) {
    return Map.of(
        "methodArn", "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/dev/GET/users",
        "httpMethod", "GET",
        "path", "/api/v1/users",
        "headers", Map.of("Authorization", "Bearer " + token));
  }

  private static String token(SigningKey key) {
    String anybody = "0".repeat(24);
    InMemoryPublishedKeys keys = new InMemoryPublishedKeys();
    AccessTokens tokens =
        new JwtAccessTokens(Installation.ISSUER, keys, () -> new PublishedKey(key, keys));
    return tokens.issue(
        new AccessTokens.Claims(
            new UserId(anybody), new AuthSessionId(anybody), AccessTokens.Kind.ACCESS),
        Clock.systemUTC().instant());
  }
}
