package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

final class ReadsTest extends OnLocalStore {
  @Test
  @Deviation("LS-22")
  void without_a_batch_size_there_are_101_documents_and_then_a_thousand() {
    addThings(1_500);
    Document first = database().runCommand(json("{find: 'things'}"));
    assertThat(batch(first, "firstBatch")).hasSize(101);
    Document next = next(first);
    assertThat(batch(next, "nextBatch")).hasSize(1_000);
    Document last = next(next);
    assertThat(batch(last, "nextBatch")).hasSize(399);
    assertThat(id(last)).isZero();
    assertThat(things().find().into(new ArrayList<>())).hasSize(1_500).doesNotHaveDuplicates();
    assertThat(things().aggregate(List.of(json("{$match: {}}"))).into(new ArrayList<>()))
        .hasSize(1_500);
  }

  @Test
  @Deviation("LS-23")
  void results_over_48_megabytes_come_in_batches_of_16() {
    for (int i = 0; i < 20; i++) {
      things().insertOne(new Document("_id", i).append("a", new Binary(new byte[4 * 1024 * 1024])));
    }
    Document first = database().runCommand(json("{find: 'things', batchSize: 1000}"));
    assertThat(batch(first, "firstBatch")).hasSize(3);
    assertThat(things().find().batchSize(1_000).into(new ArrayList<>())).hasSize(20);
  }

  @Test
  @Deviation("LS-27")
  void collections_are_listed_by_the_filter() {
    database().createCollection("other");
    addThings(1);
    assertThat(database().listCollections().filter(Filters.eq("name", "other")))
        .singleElement()
        .satisfies(one -> assertThat(one.getString("name")).isEqualTo("other"));
    Set<String> names = database().listCollectionNames().into(new TreeSet<>());
    assertThat(names).containsExactly("other", "things");
  }

  @Test
  void a_limit_and_a_single_batch_are_kept() {
    addThings(300);
    assertThat(things().find().limit(150).into(new ArrayList<>())).hasSize(150);
    assertThat(things().find().skip(290).into(new ArrayList<>())).hasSize(10);
    Document single =
        database().runCommand(json("{find: 'things', batchSize: 5, singleBatch: true}"));
    assertThat(batch(single, "firstBatch")).hasSize(5);
    assertThat(id(single)).isZero();
  }

  @Test
  void what_a_cursor_still_has_to_give_does_not_change_under_it() {
    addThings(300);
    try (MongoCursor<Document> cursor = things().find().sort(json("{_id: 1}")).cursor()) {
      things().updateMany(json("{}"), Updates.set("n", -1));
      things().deleteMany(Filters.gt("_id", 250));
      List<Integer> read = new ArrayList<>();
      cursor.forEachRemaining(thing -> read.add(thing.getInteger("n")));
      assertThat(read).hasSize(300).doesNotContain(-1);
    }
  }

  @Test
  void a_closed_cursor_is_gone() {
    addThings(300);
    Document first = database().runCommand(json("{find: 'things'}"));
    database()
        .runCommand(new Document("killCursors", "things").append("cursors", List.of(id(first))));
    assertError(43, () -> next(first));
  }

  private Document next(Document reply) {
    return database().runCommand(new Document("getMore", id(reply)).append("collection", "things"));
  }

  private static long id(Document reply) {
    return reply.get("cursor", Document.class).getLong("id");
  }

  private static List<Document> batch(Document reply, String name) {
    return reply.get("cursor", Document.class).getList(name, Document.class);
  }
}
