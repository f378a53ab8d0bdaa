package io.vexel.adapters.mongo;

import com.mongodb.client.model.Filters;
import io.vexel.core.Folding;
import io.vexel.core.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Reads and writes the fields of documents: ids, dates, enums, and fields that may be absent. */
final class Fields {
  private Fields() {}

  /** Our ids have the shape of an ObjectId, and are kept as one. */
  static ObjectId id(Record id) {
    return id(id.toString());
  }

  static ObjectId id(String hex) {
    return new ObjectId(hex);
  }

  /** The id in a cursor, which came from outside. */
  static ObjectId cursorId(String hex) {
    if (!ObjectId.isValid(hex)) {
      throw badCursor();
    }
    return new ObjectId(hex);
  }

  /** The number in a cursor, which came from outside. */
  static long cursorNumber(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw badCursor();
    }
  }

  private static Refusal.Malformed badCursor() {
    return new Refusal.Malformed("bad-cursor", "the cursor is not one of this list");
  }

  static String hex(Document from, String field) {
    return required(from, field, ObjectId.class).toHexString();
  }

  static Optional<String> optionalHex(Document from, String field) {
    return Optional.ofNullable(from.getObjectId(field)).map(ObjectId::toHexString);
  }

  static String text(Document from, String field) {
    return required(from, field, String.class);
  }

  static Optional<String> optionalText(Document from, String field) {
    return Optional.ofNullable(from.getString(field));
  }

  static long number(Document from, String field) {
    return required(from, field, Number.class).longValue();
  }

  static Optional<Long> optionalNumber(Document from, String field) {
    return Optional.ofNullable(from.get(field, Number.class)).map(Number::longValue);
  }

  static boolean flag(Document from, String field) {
    return required(from, field, Boolean.class);
  }

  static Date date(Instant instant) {
    return Date.from(instant);
  }

  static Instant instant(Document from, String field) {
    return required(from, field, Date.class).toInstant();
  }

  static Optional<Instant> optionalInstant(Document from, String field) {
    return Optional.ofNullable(from.getDate(field)).map(Date::toInstant);
  }

  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E constant(Document from, String field, Class<E> type) {
    return Enum.valueOf(type, text(from, field).toUpperCase(Locale.ROOT));
  }

  static List<String> texts(Document from, String field) {
    return from.getList(field, String.class, List.of());
  }

  static Optional<Document> optionalDocument(Document from, String field) {
    return Optional.ofNullable(from.get(field, Document.class));
  }

  /** Texts that hold these words; the field holds them as {@link Folding} makes them. */
  static Bson contains(String field, String words) {
    return Filters.regex(field, Pattern.quote(Folding.key(words)));
  }

  /** Sets the field only if there is a value: sparse indexes and TTL go by presence. */
  static void put(Document into, String field, Optional<?> value) {
    value.ifPresent(present -> into.put(field, present));
  }

  private static <T> T required(Document from, String field, Class<T> type) {
    T value = from.get(field, type);
    if (value == null) {
      throw new IllegalStateException("a stored document lacks its field " + field);
    }
    return value;
  }
}
