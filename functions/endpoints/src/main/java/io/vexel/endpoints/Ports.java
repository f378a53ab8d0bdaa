package io.vexel.endpoints;

import io.vexel.core.Ids;
import io.vexel.core.agents.Agents;
import io.vexel.core.chat.Chat;
import io.vexel.core.chat.Clearing;
import io.vexel.core.chat.Messages;
import io.vexel.core.chat.Models;
import io.vexel.core.chat.Purging;
import io.vexel.core.chat.Sessions;
import io.vexel.core.json.Json;
import io.vexel.core.limits.Throttles;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.Passwords;
import io.vexel.core.users.RefreshTokens;
import io.vexel.core.users.Users;
import io.vexel.core.users.VerificationKeys;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What endpoints are made of. Each method gives the same object every time, and makes it only when
 * it is first asked for: a function that serves one route pays for what that route needs.
 */
public interface Ports {
  Json json();

  Clock clock();

  SecureRandom random();

  Ids ids();

  Users users();

  AuthSessions authSessions();

  RefreshTokens refreshTokens();

  VerificationKeys verificationKeys();

  AccessTokens accessTokens();

  Passwords passwords();

  Agents agents();

  Sessions sessions();

  Messages messages();

  Models models();

  Tools tools();

  Chat chat();

  Clearing clearing();

  Purging purging();

  Throttles throttles();

  Metrics metrics();

  /** Rate limits in percent of the usual ones; 0 for none. */
  int rateLimits();

  /** Whether anybody may register. */
  boolean registrationOpen();
}
