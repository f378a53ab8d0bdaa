package io.vexel.adapters.mongo;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = "MONGODB_URI",
    matches = ".+",
    disabledReason = "NOT RUN against MongoDB: MONGODB_URI is not set")
final class MongoPortsOnMongoDbTest extends MongoPorts {
  MongoPortsOnMongoDbTest() {
    super(System.getenv("MONGODB_URI"), () -> {});
  }
}
