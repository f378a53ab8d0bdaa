package io.vexel.api.accounts;

/** Shapes that several records share. */
interface Patterns {
  String EMAIL =
      "^[^@\\s\\x00-\\x1f\\x7f]{1,64}@[^@\\s\\x00-\\x1f\\x7f.]+(\\.[^@\\s\\x00-\\x1f\\x7f.]+)*$";
  String EMAIL_SAYS = "must be an e-mail address, like ada@example.org";
}
