package io.vexel.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.endpoints.App;
import io.vexel.testing.AwsDouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ParameterStoreTest {
  private AwsDouble aws;
  private ParameterStore store;

  @BeforeEach
  void start() throws IOException {
    aws = AwsDouble.start(App.json());
    store = new ParameterStore(aws.address());
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void values_are_read_by_name_and_missing_ones_left_out() {
    aws.put("/vexel/test/a", "one");
    aws.put("/vexel/test/b", "two");
    assertThat(store.read(Set.of("/vexel/test/a", "/vexel/test/b", "/vexel/test/c")))
        .isEqualTo(Map.of("/vexel/test/a", "one", "/vexel/test/b", "two"));
    assertThat(aws.readings()).hasSize(1);
  }

  @Test
  void as_many_are_read_at_once_as_the_api_takes() {
    Set<String> names =
        IntStream.range(0, 12).mapToObj(i -> "/vexel/test/" + i).collect(Collectors.toSet());
    names.forEach(name -> aws.put(name, "x"));
    assertThat(store.read(names)).hasSize(12);
    assertThat(aws.readings()).map(List::size).containsExactly(10, 2);
  }

  @Test
  void a_store_that_cannot_be_read_is_away_for_the_moment() {
    aws.fail("AccessDeniedException");
    assertThatExceptionOfType(Refusal.Unavailable.class)
        .isThrownBy(() -> store.read(Set.of("/vexel/test/a")))
        .withMessage("the settings cannot be read at the moment");
  }
}
