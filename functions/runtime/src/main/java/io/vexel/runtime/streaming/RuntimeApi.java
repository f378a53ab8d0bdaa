package io.vexel.runtime.streaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Lambda's Runtime API. Nothing here has a time limit: Lambda answers when there is something to
 * do, and stops the process for as long as there is not.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class RuntimeApi {
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private final URI runtime;

  /** An answer other than the one that there should be. */
  static final class Unexpected extends IOException {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final int status;

    Unexpected(String call, int status) {
      this.call = call;
      this.status = status;
    }

    String said() {
      return "the Runtime API answered " + status + " to " + call;
    }

    /** Whether Lambda itself is broken; its documentation asks runtimes to end then. */
    boolean fatal() {
      return status >= 500;
    }
  }

  /**
   * The Runtime API at an address.
   *
   * @param address host and port
   */
  RuntimeApi(String address) {
    this.runtime = URI.create("http://" + address + "/2018-06-01/runtime/");
  }

  /** Waits for an invocation. */
  Invocation next() throws IOException {
    HttpURLConnection answer = call("GET", "invocation/next");
    expect(HttpURLConnection.HTTP_OK, answer);
    try (InputStream event = answer.getInputStream()) {
      return new Invocation(
          field("Lambda-Runtime-Aws-Request-Id", answer),
          deadline(answer),
          field("Lambda-Runtime-Invoked-Function-Arn", answer),
          Optional.ofNullable(answer.getHeaderField("Lambda-Runtime-Trace-Id")),
          event.readAllBytes());
    }
  }

  /** A response to an invocation; nothing is sent before there is something to send. */
  StreamedResponse response(String requestId) {
    return new StreamedResponse(runtime.resolve("invocation/" + requestId + "/response"));
  }

  /** Reports that there will be no response to an invocation. */
  void failed(String requestId, Failure failure) throws IOException {
    report("invocation/" + requestId + "/error", failure);
  }

  /** Reports that this process will never be ready. */
  void initFailed(Failure failure) throws IOException {
    report("init/error", failure);
  }

  /** Lets Lambda take the snapshot; comes back in each process that is restored from it. */
  void awaitRestore() throws IOException {
    HttpURLConnection answer = call("GET", "restore/next");
    expect(HttpURLConnection.HTTP_OK, answer);
    answer.getInputStream().close();
  }

  /** Reports that this process is of no use after its restore. */
  void restoreFailed(Failure failure) throws IOException {
    report("restore/error", failure);
  }

  private void report(String path, Failure failure) throws IOException {
    HttpURLConnection call = call("POST", path);
    byte[] body = failure.json();
    call.setRequestProperty("Content-Type", "application/json");
    call.setRequestProperty(ERROR_TYPE, failure.type());
    call.setDoOutput(true);
    call.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = call.getOutputStream()) {
      out.write(body);
    }
    expect(HttpURLConnection.HTTP_ACCEPTED, call);
    call.getInputStream().close();
  }

  /** Each call has a connection of its own: one that was kept would be old after a restore. */
  private HttpURLConnection call(String method, String path) throws IOException {
    HttpURLConnection call =
        (HttpURLConnection) runtime.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
    call.setRequestMethod(method);
    call.setRequestProperty("Connection", "close");
    call.setUseCaches(false);
    return call;
  }

  private static void expect(int status, HttpURLConnection answer) throws IOException {
    if (answer.getResponseCode() != status) {
      answer.disconnect();
      throw new Unexpected(answer.getURL().getPath(), answer.getResponseCode());
    }
  }

  private static Instant deadline(HttpURLConnection answer) throws IOException {
    String millis = field("Lambda-Runtime-Deadline-Ms", answer);
    try {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    } catch (NumberFormatException e) {
      throw new IOException("the Runtime API sent a deadline that is no number", e);
    }
  }

  private static String field(String name, HttpURLConnection answer) throws IOException {
    String value = answer.getHeaderField(name);
    if (value == null) {
      throw new IOException("the Runtime API sent an invocation without " + name);
    }
    return value;
  }
}
