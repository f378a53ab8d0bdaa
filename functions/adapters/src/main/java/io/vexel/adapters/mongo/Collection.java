package io.vexel.adapters.mongo;

import java.util.Locale;

/** The collections we have. */
enum Collection {
  USERS,
  AUTH_SESSIONS,
  REFRESH_TOKENS,
  AGENTS,
  SESSIONS,
  MESSAGES,
  RUNS,
  RUN_EVENTS,
  JOBS,
  SIGNING_KEYS,
  THROTTLES;

  /** The name in the database. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
