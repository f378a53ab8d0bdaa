package io.vexel.local.gateway;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that were meant for this server from those that a web page has led here under a
 * name of its own (DNS rebinding): only the loopback names are known.
 */
final class Neighbours {
  private final Set<String> hosts;

  Neighbours(int port) {
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  boolean know(@Nullable String host) {
    return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
