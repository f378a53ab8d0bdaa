package io.vexel.adapters.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;

/** How we connect: what is acknowledged stays, and nothing waits for long. */
final class Connections {
  private static final Duration SELECTION = Duration.ofSeconds(5);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(20);
  private static final Duration POOL_WAIT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofMinutes(4);

  private Connections() {}

  /** What the URI says goes before our defaults, except for the pool. */
  static MongoClientSettings.Builder settings(ConnectionString uri, int connections) {
    return MongoClientSettings.builder()
        .applicationName("vexel")
        .writeConcern(WriteConcern.MAJORITY)
        .readConcern(ReadConcern.MAJORITY)
        .applyToClusterSettings(to -> to.serverSelectionTimeout(millis(SELECTION), MILLISECONDS))
        .applyToSocketSettings(to ->
            to.connectTimeout(millis(CONNECT), MILLISECONDS)
                .readTimeout(millis(READ), MILLISECONDS))
        .applyConnectionString(uri)
        .applyToConnectionPoolSettings(to ->
            to.minSize(0)
                .maxSize(connections)
                .maxWaitTime(millis(POOL_WAIT), MILLISECONDS)
                .maxConnectionIdleTime(millis(IDLE), MILLISECONDS));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
