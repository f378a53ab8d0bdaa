package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

final class ConcurrencyTest extends OnLocalStore {
  private static final int THREADS = 16;
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  @Test
  @Deviation("LS-01")
  void sixteen_threads_are_each_handed_their_own_numbers() throws Exception {
    addThings(1);
    Bson next = Updates.inc("n", 1);
    List<Integer> handedOut =
        inSixteenThreads(
            50,
            () -> {
              Document after = things().findOneAndUpdate(Filters.eq(0), next, AFTER);
              return Objects.requireNonNull(after).getInteger("n");
            });
    assertThat(handedOut).hasSize(THREADS * 50).doesNotHaveDuplicates();
  }

  @Test
  @Deviation("LS-02")
  void nobody_sees_half_an_update() throws Exception {
    Document wide = new Document("_id", 0);
    IntStream.range(0, 50).forEach(field -> wide.append("f" + field, 0));
    things().insertOne(wide);
    Bson all =
        Updates.combine(
            IntStream.range(0, 50).mapToObj(field -> Updates.inc("f" + field, 1)).toList());
    List<Long> differing =
        inSixteenThreads(
            20,
            () -> {
              things().updateOne(Filters.eq(0), all);
              Document seen = Objects.requireNonNull(things().find().first());
              seen.remove("_id");
              return seen.values().stream().distinct().count();
            });
    assertThat(differing).containsOnly(1L);
  }

  @Test
  void upserts_of_sixteen_threads_on_one_key_make_one_document() throws Exception {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    inSixteenThreads(
        20,
        () -> things().updateOne(Filters.eq("key"), Updates.inc("n", 1), upsert).wasAcknowledged());
    assertThat(all())
        .singleElement()
        .satisfies(one -> assertThat(one.getInteger("n")).isEqualTo(THREADS * 20));
  }

  private static <T> List<T> inSixteenThreads(int times, Callable<T> work) throws Exception {
    Callable<List<T>> repeated =
        () -> {
          List<T> outcomes = new ArrayList<>();
          for (int i = 0; i < times; i++) {
            outcomes.add(work.call());
          }
          return outcomes;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> outcomes = new ArrayList<>();
      for (Future<List<T>> one :
          threads.invokeAll(
              IntStream.range(0, THREADS).mapToObj(i -> repeated).collect(Collectors.toList()))) {
        outcomes.addAll(one.get());
      }
      return outcomes;
    }
  }
}
