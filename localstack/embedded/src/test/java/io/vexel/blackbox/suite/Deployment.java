package io.vexel.blackbox.suite;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.blackbox.Client;
import io.vexel.blackbox.HostProcess;
import io.vexel.testing.ApiContract;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Vexel that is tried. Every whole reply is held against the API document that it serves. */
final class Deployment implements AutoCloseable {
  /** Faster than people read and slower than a test stops; so many accounts as no person makes. */
  private static final Map<String, String> SETTINGS =
      Map.of("VEXEL_OFFLINE_TOKENS_PER_SECOND", "100", "VEXEL_RATE_LIMITS", "1000");

  private final URI url;
  private final Closeable ours;
  private final ApiContract contract;

  private Deployment(URI url, Closeable ours) {
    this.url = url;
    this.ours = ours;
    JacksonJson json = new JacksonJson();
    String document = new Client(url).get("/openapi.json").expect(200).text();
    contract = new ApiContract(json, json.readObject(document));
  }

  /** One that somebody else runs. */
  static Deployment at(URI url) {
    return new Deployment(url, () -> {});
  }

  /** A laptop host, started for this and gone with its data at the end. */
  static Deployment ofOurOwn() {
    try {
      Path data = Files.createTempDirectory("vexel-suite");
      HostProcess host = HostProcess.start(data, SETTINGS);
      return new Deployment(
          host.url(),
          () -> {
            host.close();
            delete(data);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever has not signed in. */
  Client anybody() {
    return new Client(url, contract::check);
  }

  /** Somebody new, signed in. */
  Client somebody() {
    return anybody().register();
  }

  /** The origin of its own pages. */
  String origin() {
    return url.getScheme() + "://" + url.getAuthority();
  }

  @Override
  public void close() throws IOException {
    ours.close();
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
