package io.vexel.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/** The files of the front end, kept in memory once read. */
public final class Site {
  /** Files below are named by their content, so they never change. */
  private static final String IMMUTABLE = "/_next/static/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Path root;
  private final Map<String, Page> found = new ConcurrentHashMap<>();

  /**
   * The site below a folder.
   *
   * @param root the exported site, {@code frontend-static/out}
   */
  public Site(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** The page for a path as the browser asks for it; the 404 page if there is none. */
  public Page page(String path) {
    return read(Rewrite.of(path), 200).or(() -> read("/404.html", 404)).orElseGet(Site::missing);
  }

  private Optional<Page> read(String file, int status) {
    String key = status + file;
    return Optional.ofNullable(found.get(key))
        .or(() -> load(file, status).map(page -> keep(key, page)));
  }

  private Page keep(String key, Page page) {
    found.put(key, page);
    return page;
  }

  private Optional<Page> load(String file, int status) {
    Path path = root.resolve(file.substring(1)).normalize();
    if (!path.startsWith(root) || !Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      return Optional.of(new Page(status, headers(file, bytes), bytes, compressed(path, bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> headers(String file, byte[] bytes) {
    Map<String, String> headers = new LinkedHashMap<>();
    String extension = file.substring(file.lastIndexOf('.') + 1);
    headers.put("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    headers.put(
        "Cache-Control",
        file.startsWith(IMMUTABLE) ? "public, max-age=31536000, immutable" : "no-cache");
    headers.put("ETag", etag(bytes));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Content-Security-Policy", "frame-ancestors 'none'");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Vary", "Accept-Encoding");
    return headers;
  }

  private static String etag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "\"%x-%x\"".formatted(bytes.length, sum.getValue());
  }

  /** Brotli, which CloudFront adds and the build has left beside the file, then gzip. */
  private static Map<String, byte[]> compressed(Path path, byte[] bytes) throws IOException {
    Map<String, byte[]> bestFirst = new LinkedHashMap<>();
    Path brotli = path.resolveSibling(path.getFileName() + ".br");
    if (Files.isRegularFile(brotli)) {
      bestFirst.put("br", Files.readAllBytes(brotli));
    }
    byte[] gzipped = gzip(bytes);
    if (gzipped.length < bytes.length) {
      bestFirst.put("gzip", gzipped);
    }
    return bestFirst;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Page missing() {
    byte[] bytes = "The front end has not been built: run make run.".getBytes(UTF_8);
    return new Page(404, Map.of("Content-Type", "text/plain; charset=utf-8"), bytes, Map.of());
  }
}
