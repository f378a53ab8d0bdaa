package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

final class IndexesTest extends OnLocalStore {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  IndexesTest() {
    super(LocalStore.inMemory(Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  @Test
  @Deviation("LS-05")
  void a_partial_index_is_refused() {
    IndexOptions partial =
        new IndexOptions().unique(true).partialFilterExpression(Filters.exists("n"));
    assertRefused(() -> things().createIndex(json("{n: 1}"), partial));
  }

  @Test
  @Deviation("LS-06")
  void an_index_with_a_collation_is_refused() {
    IndexOptions german =
        new IndexOptions().unique(true).collation(Collation.builder().locale("de").build());
    assertRefused(() -> things().createIndex(json("{n: 1}"), german));
  }

  @Test
  @Deviation("LS-08")
  void an_index_has_one_name_and_a_name_has_one_index() {
    things().createIndex(json("{n: 1}"), new IndexOptions().name("first").unique(true));
    things().createIndex(json("{n: 1}"), new IndexOptions().name("first").unique(true));
    assertError(85, () -> things().createIndex(json("{n: 1}"), new IndexOptions().name("second")));
    assertError(86, () -> things().createIndex(json("{m: 1}"), new IndexOptions().name("first")));
    assertError(86, () -> things().createIndex(json("{n: 1}"), new IndexOptions().name("first")));
    assertThat(names()).containsExactly("_id_", "first");
  }

  @Test
  @Deviation("LS-09")
  void what_has_expired_by_a_ttl_index_is_swept_and_nothing_else() {
    IndexOptions hour = new IndexOptions().expireAfter(1L, TimeUnit.HOURS);
    things().createIndex(json("{at: 1}"), hour);
    add("old", at(-3_600));
    add("oldest of several", List.of(at(0), at(-9_999)));
    add("young", at(-3_599));
    add("future", at(1));
    add("no date", 5);
    add("text", "2000-01-01");
    things().insertOne(new Document("_id", "absent"));
    store().expire();
    assertThat(things().find().map(thing -> thing.getString("_id")).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("young", "future", "no date", "text", "absent");
  }

  private void add(String id, Object at) {
    things().insertOne(new Document("_id", id).append("at", at));
  }

  private static Date at(long second) {
    return Date.from(NOW.plusSeconds(second));
  }

  @Test
  @Deviation("LS-10")
  void indexes_of_other_kinds_are_refused() {
    assertRefused(() -> things().createIndex(json("{n: 'text'}")));
    assertRefused(() -> things().createIndex(json("{n: 'hashed'}")));
    assertRefused(() -> things().createIndex(json("{n: '2dsphere'}")));
    assertRefused(() -> things().createIndex(json("{'$**': 1}")));
  }

  @Test
  @Deviation("LS-30")
  void the_index_of_the_ids_is_listed_first() {
    things().createIndex(json("{z: 1}"));
    things().createIndex(json("{a: 1}"));
    assertThat(names()).containsExactly("_id_", "a_1", "z_1");
  }

  @Test
  @Deviation("LS-34")
  void a_unique_key_finds_its_document_also_where_the_query_says_more() {
    things().createIndex(json("{n: 1, m: 1}"), new IndexOptions().unique(true));
    addThings(3);
    assertThat(things().find(json("{_id: 1, n: 1}")).first()).isNotNull();
    assertThat(things().find(json("{_id: 1, n: 2}")).first()).isNull();
    assertThat(things().find(json("{$and: [{_id: 1}, {$and: [{n: 1}]}]}")).first()).isNotNull();
    assertThat(things().find(json("{_id: {$in: [1, 2]}, n: 2}")).first()).isNotNull();
    assertThat(things().find(json("{n: 2, m: null}")).first()).isNotNull();
    assertThat(things().find(json("{n: 1.0, m: null, parts: 2}")).first()).isNotNull();
  }

  @Test
  @Deviation("LS-37")
  void what_an_index_finds_is_what_reading_everything_finds() {
    things().createIndex(json("{kind: 1, at: 1}"));
    things().createIndex(json("{group: 1, n: 1}"), new IndexOptions().unique(true));
    Random random = new Random(7);
    List<String> kinds = Arrays.asList("a", "b", null);
    for (int step = 0; step < 400; step++) {
      int id = random.nextInt(40);
      String kind = kinds.get(random.nextInt(3));
      Document which = new Document("_id", id);
      switch (random.nextInt(6)) {
        case 0 -> things().deleteOne(which);
        case 1 -> things().updateOne(which, new Document("$unset", new Document("kind", "")));
        case 2 -> things().updateMany(new Document("kind", kind), json("{$inc: {group: 1}}"));
        case 3 -> things().updateOne(which, json("{$set: {kind: ['a', 'c']}}"));
        case 4 ->
            things().findOneAndUpdate(which, new Document("$set", new Document("kind", kind)));
        default -> {
          Document put = new Document("_id", id).append("kind", kind).append("n", id);
          things().replaceOne(which, put.append("group", 1), new ReplaceOptions().upsert(true));
        }
      }
      sameAsReadingEverything(new Document("kind", kind));
      sameAsReadingEverything(new Document("group", random.nextInt(3)).append("kind", "a"));
    }
    things().deleteMany(json("{kind: 'a'}"));
    sameAsReadingEverything(json("{kind: 'a'}"));
    assertThat(things().countDocuments(json("{kind: 'a'}"))).isZero();
  }

  @Test
  void an_index_on_an_inner_field_finds_what_reading_everything_finds() {
    things().createIndex(json("{'a.b': 1}"));
    things().insertOne(json("{_id: 1, a: {b: 'x'}}"));
    things().insertOne(json("{_id: 2, a: [{b: 'x'}, {b: 'y'}]}"));
    things().insertOne(json("{_id: 3}"));
    assertThat(ids(json("{'a.b': 'x'}"))).containsExactly(1, 2);
    assertThat(ids(json("{'a.b': null}"))).containsExactly(3);
  }

  /** A disjunction is never answered from an index. */
  private void sameAsReadingEverything(Document query) {
    Document scanned = new Document("$or", List.of(query));
    assertThat(ids(query)).isEqualTo(ids(scanned));
  }

  private List<Object> ids(Document query) {
    return things()
        .find(query)
        .sort(json("{_id: 1}"))
        .map(thing -> thing.get("_id"))
        .into(new ArrayList<>());
  }

  private List<String> names() {
    return things().listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
  }
}
