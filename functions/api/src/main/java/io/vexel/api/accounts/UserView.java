package io.vexel.api.accounts;

import io.vexel.api.schema.Doc;

/** An account as its owner sees it. */
@Doc("An account.")
public record UserView(
    String id,
    String email,
    boolean emailValidated,
    boolean isActive,
    boolean isSuperuser,
    String fullName,
    @Doc("Whether a password is set.") boolean password,
    @Doc("Whether signing in asks for a second factor.") boolean totp) {}
