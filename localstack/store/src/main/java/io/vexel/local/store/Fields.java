package io.vexel.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.Collection;
import java.util.List;

/** Reads the fields of a command. */
final class Fields {
  private Fields() {}

  static Document document(Document from, String field) {
    return required(from, field, Document.class);
  }

  static String text(Document from, String field) {
    return required(from, field, String.class);
  }

  static List<Document> documents(Document from, String field) {
    Collection<?> list = required(from, field, Collection.class);
    return list.stream().map(Document.class::cast).toList();
  }

  static List<Long> longs(Document from, String field) {
    Collection<?> list = required(from, field, Collection.class);
    return list.stream().map(Long.class::cast).toList();
  }

  static long number(Document from, String field) {
    return required(from, field, Number.class).longValue();
  }

  static int number(Document from, String field, int otherwise) {
    return from.get(field) instanceof Number number ? number.intValue() : otherwise;
  }

  private static <T> T required(Document from, String field, Class<T> type) {
    Object value = from.get(field);
    if (!type.isInstance(value)) {
      throw new FailedToParseException("the field '" + field + "' is missing or of a wrong type");
    }
    return type.cast(value);
  }
}
