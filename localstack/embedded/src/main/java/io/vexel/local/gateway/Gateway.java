package io.vexel.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vexel.api.EdgeContract;
import io.vexel.core.Trace;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.local.site.Site;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on the loopback address, with a virtual thread for each request. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Gateway.class.getName());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Neighbours neighbours;
  private final Site site;

  /**
   * A server that has its port but does not answer yet.
   *
   * @param port 0 for any free one
   * @throws java.net.BindException if the port is taken
   */
  public Gateway(int port, Site site) throws IOException {
    // Without this the JDK's server holds small writes back for up to 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    this.neighbours = new Neighbours(port());
    this.site = site;
    server.setExecutor(threads);
  }

  /**
   * Answers from now on.
   *
   * @param misdirected answers requests that were not meant for this server
   */
  public void start(Function<Request, Reply> api, Function<Request, Reply> misdirected) {
    server.createContext("/", exchange -> serve(exchange, api, misdirected));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops listening; waits for nobody. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(
      HttpExchange exchange, Function<Request, Reply> api, Function<Request, Reply> misdirected) {
    try (exchange) {
      answer(exchange, api, misdirected);
    } catch (IOException gone) {
      // The caller went away.
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "a request failed outside the pipeline: {0}", Trace.of(e));
    }
  }

  private void answer(
      HttpExchange exchange, Function<Request, Reply> api, Function<Request, Reply> misdirected)
      throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    if (!neighbours.know(exchange.getRequestHeaders().getFirst("Host"))) {
      Answers.send(exchange, misdirected.apply(Requests.of(exchange)));
    } else if (EdgeContract.servesApi(path)) {
      Answers.send(exchange, api.apply(Requests.of(exchange)));
    } else {
      Answers.send(exchange, site.page(path));
    }
  }
}
