package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CollationStrength;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.TimeSeriesOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

final class RefusalsTest extends OnLocalStore {
  private static final Collation ANY_CASE =
      Collation.builder().locale("en").collationStrength(CollationStrength.SECONDARY).build();

  @Test
  @Deviation("LS-04")
  void an_update_by_a_pipeline_is_refused() {
    List<Document> pipeline = List.of(json("{$set: {a: '$b'}}"));
    assertRefused(() -> things().updateOne(Filters.eq(1), pipeline));
    assertRefused(() -> things().updateMany(Filters.eq(1), pipeline));
    assertRefused(() -> things().findOneAndUpdate(Filters.eq(1), pipeline));
  }

  @Test
  @Deviation("LS-07")
  void a_collation_is_refused_wherever_it_may_be_given() {
    addThings(1);
    assertRefused(() -> things().find().collation(ANY_CASE).first());
    assertRefused(() -> things().aggregate(List.of()).collation(ANY_CASE).first());
    assertRefused(() -> things().distinct("n", Integer.class).collation(ANY_CASE).first());
    assertRefused("{count: 'things', collation: {locale: 'en'}}");
    assertRefused("{create: 'other', collation: {locale: 'en'}}");
    assertRefused("{delete: 'things', deletes: [{q: {}, limit: 0, collation: {locale: 'en'}}]}");
    assertRefused("{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, collation: {}}]}");
    assertRefused("{findAndModify: 'things', query: {}, remove: true, collation: {}}");
    assertThat(all()).hasSize(1);
  }

  @Test
  @Deviation("LS-11")
  void a_validator_is_refused() {
    ValidationOptions rules = new ValidationOptions().validator(Filters.exists("n"));
    CreateCollectionOptions options = new CreateCollectionOptions().validationOptions(rules);
    assertRefused(() -> database().createCollection("checked", options));
    assertRefused("{collMod: 'things', validator: {n: {$exists: true}}}");
  }

  @Test
  @Deviation("LS-12")
  void a_time_series_is_refused() {
    CreateCollectionOptions options =
        new CreateCollectionOptions().timeSeriesOptions(new TimeSeriesOptions("at"));
    assertRefused(() -> database().createCollection("measured", options));
  }

  @Test
  @Deviation("LS-13")
  void a_view_is_refused() {
    assertRefused(() -> database().createView("seen", "things", List.of()));
  }

  @Test
  @Deviation("LS-14")
  void a_capped_collection_and_a_tailable_cursor_are_refused() {
    CreateCollectionOptions capped = new CreateCollectionOptions().capped(true).sizeInBytes(1_000);
    assertRefused(() -> database().createCollection("ring", capped));
    assertRefused("{find: 'things', tailable: true}");
    assertRefused("{find: 'things', tailable: true, awaitData: true}");
  }

  @Test
  @Deviation("LS-15")
  void a_projection_by_an_expression_is_refused() {
    Document sum = json("{sum: {$add: ['$n', 1]}}");
    assertRefused(() -> things().find().projection(sum).first());
    assertRefused(() -> things().find().projection(json("{n: '$other'}")).first());
    assertRefused("{findAndModify: 'things', query: {}, remove: true, fields: {n: '$other'}}");
  }

  @Test
  @Deviation("LS-16")
  void a_projection_by_position_is_refused() {
    assertRefused(
        () -> things().find(json("{parts: 2}")).projection(json("{'parts.$': 1}")).first());
  }

  @Test
  @Deviation("LS-17")
  void options_of_find_that_would_be_ignored_are_refused() {
    assertRefused("{find: 'things', min: {_id: 1}}");
    assertRefused("{find: 'things', max: {_id: 1}}");
    assertRefused("{find: 'things', hint: {_id: 1}}");
    assertRefused("{find: 'things', let: {a: 1}}");
    assertRefused("{find: 'things', returnKey: true}");
    assertRefused("{find: 'things', showRecordId: true}");
  }

  @Test
  @Deviation("LS-24")
  void the_day_of_the_week_is_refused_however_deep_it_stands() {
    assertRefused(() ->
        things()
            .aggregate(List.of(json("{$project: {day: {$add: [{$dayOfWeek: '$at'}, 1]}}}")))
            .first());
    assertRefused("{find: 'things', filter: {$expr: {$eq: [{$dayOfWeek: '$at'}, 1]}}}");
    assertRefused("{count: 'things', query: {$expr: {$eq: [{$dayOfWeek: '$at'}, 1]}}}");
  }

  @Test
  @Deviation("LS-25")
  void a_change_stream_is_refused() {
    assertRefused(() -> things().watch().cursor());
    assertRefused(() -> database().watch().cursor());
    assertRefused(() -> client().watch().cursor());
  }

  @Test
  @Deviation("LS-26")
  void a_transaction_number_is_refused() {
    assertRefused("{insert: 'things', documents: [{_id: 1}], txnNumber: {$numberLong: '1'}}");
    assertRefused("{insert: 'things', documents: [{_id: 1}], lsid: {id: 1}}");
    assertThat(all()).isEmpty();
  }

  @Test
  @Deviation("LS-31")
  void dropping_single_indexes_is_refused() {
    things().createIndex(json("{n: 1}"));
    assertRefused(() -> things().dropIndex("n_1"));
    assertRefused(() -> things().dropIndexes());
  }

  @Test
  @Deviation("LS-32")
  void renaming_a_collection_is_refused() {
    addThings(1);
    assertRefused(() ->
        client()
            .getDatabase("admin")
            .runCommand(json("{renameCollection: 'vexel.things', to: 'vexel.other'}")));
    assertThat(all()).hasSize(1);
  }

  @Test
  @Deviation("LS-36")
  void what_nobody_has_looked_at_is_refused() {
    assertRefused("{mapReduce: 'things', map: 'm', reduce: 'r'}");
    assertRefused("{getLastError: 1}");
    assertRefused("{eval: 'x'}");
    assertRefused("{insert: 'things', documents: [{_id: 1}], bypassDocumentValidation: true}");
    assertRefused("{aggregate: 1, pipeline: [], cursor: {}}");
    assertRefused("{count: 'things', hint: 'n_1'}");
    assertRefused("{update: 'things', updates: [{q: {}, u: {$set: {n: 1}}, hint: 'n_1'}]}");
  }

  @Test
  void what_is_used_is_not_refused() {
    addThings(3);
    things().updateMany(Filters.gt("n", 0), Updates.inc("n", 1));
    assertThat(things().countDocuments()).isEqualTo(3);
    assertThat(things().estimatedDocumentCount()).isEqualTo(3);
    assertThat(things().find().projection(json("{n: 1, _id: 0}")).first()).containsEntry("n", 0);
    assertThat(things().aggregate(List.of(Aggregates.count("all"))).first())
        .containsEntry("all", 3);
  }
}
