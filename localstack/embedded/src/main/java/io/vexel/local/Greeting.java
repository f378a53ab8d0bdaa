package io.vexel.local;

import java.util.Optional;

/** What the person who starts Vexel on a laptop reads first. */
record Greeting(String address, String adminEmail, Optional<String> firstPassword) {
  String text() {
    String signIn =
        firstPassword
            .map(password ->
                """
                  Sign in as   %s
                  Password     %s   (shown only now: keep it or change it)
                """
                    .formatted(adminEmail, password))
            .orElse("  Sign in with your account, or register a new one.\n");
    return """

    Vexel is ready at %s
    %s  Stop it with Ctrl-C.
    """
        .formatted(address, signIn);
  }
}
