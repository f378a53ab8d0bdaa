package io.vexel.api.chat;

/** The shape of resource ids. */
interface Ids {
  String ID = "^[0-9a-f]{24}$";
  String SAYS = "must be an id: 24 hexadecimal digits in lower case";
}
