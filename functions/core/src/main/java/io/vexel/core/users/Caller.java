package io.vexel.core.users;

/** Who is asking, as proven by a verified token and a live session. */
public record Caller(UserId userId, AuthSessionId sessionId, boolean superuser) {}
