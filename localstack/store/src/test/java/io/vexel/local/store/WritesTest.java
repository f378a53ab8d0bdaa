package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

final class WritesTest extends OnLocalStore {
  @Test
  @Deviation("LS-18")
  void an_ordered_insert_stops_at_its_error_and_counts_what_it_did() {
    MongoBulkWriteException error = failed(() -> things().insertMany(documents(0, 1, 1, 2)));
    assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(error.getWriteErrors()).hasSize(1);
    assertThat(error.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
    assertThat(error.getWriteErrors().getFirst().getCode()).isEqualTo(11_000);
    assertThat(all()).hasSize(2);
  }

  @Test
  @Deviation("LS-19")
  void an_ordered_update_or_delete_stops_at_its_error() {
    addThings(4);
    MongoBulkWriteException error =
        failed(() -> things().bulkWrite(List.of(inc(0), broken(1), inc(2))));
    assertThat(error.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
    assertThat(error.getWriteResult().getModifiedCount()).isEqualTo(1);
    assertThat(all()).extracting(thing -> thing.getInteger("n")).containsExactly(1, 1, 2, 3);

    List<WriteModel<Document>> deletes =
        List.of(
            new DeleteOneModel<>(Filters.eq(0)),
            new DeleteOneModel<>(json("{n: {$no: 1}}")),
            new DeleteOneModel<>(Filters.eq(2)));
    assertThat(failed(() -> things().bulkWrite(deletes)).getWriteResult().getDeletedCount())
        .isEqualTo(1);
    assertThat(all()).hasSize(3);
  }

  @Test
  @Deviation("LS-20")
  void an_unordered_write_goes_on_and_counts_what_it_did() {
    InsertManyOptions unordered = new InsertManyOptions().ordered(false);
    MongoBulkWriteException error =
        failed(() -> things().insertMany(documents(0, 0, 1, 1, 2), unordered));
    assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(3);
    assertThat(error.getWriteErrors()).extracting(one -> one.getIndex()).containsExactly(1, 3);

    BulkWriteOptions anyOrder = new BulkWriteOptions().ordered(false);
    List<WriteModel<Document>> writes =
        List.of(new InsertOneModel<>(new Document("_id", 9)), broken(0), inc(9), inc(1));
    assertThat(failed(() -> things().bulkWrite(writes, anyOrder)).getWriteResult())
        .satisfies(result -> assertThat(result.getInsertedCount()).isEqualTo(1))
        .satisfies(result -> assertThat(result.getModifiedCount()).isEqualTo(2));
  }

  @Test
  void upserts_among_other_updates_are_told_with_their_place() {
    addThings(1);
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    var result =
        things()
            .bulkWrite(
                List.of(
                    inc(0),
                    new UpdateOneModel<>(Filters.eq(7), Updates.set("n", 1), upsert),
                    new UpdateOneModel<>(Filters.eq(8), Updates.set("n", 1), upsert)));
    assertThat(result.getMatchedCount()).isEqualTo(1);
    assertThat(result.getUpserts()).extracting(one -> one.getIndex()).containsExactly(1, 2);
  }

  @Test
  @Deviation("LS-21")
  void a_document_cannot_grow_past_16_megabytes() {
    things().insertOne(new Document("_id", 1).append("a", bytes(9)));
    assertError(17_419, () -> things().updateOne(Filters.eq(1), Updates.set("b", bytes(9))));
    assertError(17_419, () -> things().findOneAndUpdate(Filters.eq(1), Updates.set("b", bytes(9))));
    assertThat(all()).singleElement().satisfies(thing -> assertThat(thing).doesNotContainKey("b"));
  }

  private static Binary bytes(int megabytes) {
    return new Binary(new byte[megabytes * 1024 * 1024]);
  }

  private static List<Document> documents(int... ids) {
    return IntStream.of(ids).mapToObj(WritesTest::document).toList();
  }

  private static Document document(int id) {
    return new Document("_id", id).append("n", id).append("parts", List.of(1));
  }

  private static UpdateOneModel<Document> inc(int id) {
    return new UpdateOneModel<>(Filters.eq(id), Updates.inc("n", 1));
  }

  private static UpdateOneModel<Document> broken(int id) {
    return new UpdateOneModel<>(Filters.eq(id), Updates.inc("parts", 1));
  }

  private static MongoBulkWriteException failed(Runnable write) {
    return catchThrowableOfType(MongoBulkWriteException.class, write::run);
  }
}
