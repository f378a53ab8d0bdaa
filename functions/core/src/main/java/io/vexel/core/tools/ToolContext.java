package io.vexel.core.tools;

import io.vexel.core.users.UserId;
import java.time.Instant;

/**
 * On whose behalf a tool runs. It comes from the verified token, never from the model.
 *
 * @param now when the call started
 */
public record ToolContext(UserId userId, Instant now) {}
