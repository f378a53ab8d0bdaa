package io.vexel.local.store;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that can say where the documents are that a query may match. */
interface Narrowing {
  /**
   * Where all matches are, and perhaps other documents; empty if this index cannot tell.
   *
   * @param named the fields that every match has with exactly this value; null stands for absent
   * @param documents all there are; taken at most once
   */
  Optional<Collection<Object>> candidates(
      Map<String, Object> named, Stream<DocumentWithPosition<Object>> documents);
}
