package io.vexel.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.endpoints.App;
import io.vexel.testing.AwsDouble;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ParameterEditorTest {
  private static final String NAME = "/vexel/test/a";

  private AwsDouble aws;
  private ParameterEditor editor;

  @BeforeEach
  void start() throws IOException {
    aws = AwsDouble.start(App.json());
    editor = new ParameterEditor(aws.address());
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_value_takes_the_place_of_the_one_before() {
    editor.write(NAME, "one", true);
    editor.write(NAME, "two", true);
    assertThat(editor.read(Set.of(NAME))).isEqualTo(Map.of(NAME, "two"));
  }

  @Test
  void secrets_are_encrypted_and_what_others_read_is_not() {
    editor.write(NAME, "secret", true);
    editor.write("/vexel/test/b", "public", false);
    assertThat(aws.encrypted(NAME)).isTrue();
    assertThat(aws.encrypted("/vexel/test/b")).isFalse();
  }

  @Test
  void what_is_removed_is_not_there_any_more() {
    editor.write(NAME, "one", true);
    editor.remove(NAME);
    editor.remove(NAME);
    assertThat(editor.read(Set.of(NAME))).isEmpty();
  }

  @Test
  void a_store_that_takes_nothing_says_so_without_the_value() {
    aws.fail("AccessDeniedException");
    assertThatExceptionOfType(Refusal.Unavailable.class)
        .isThrownBy(() -> editor.write(NAME, "secret", true))
        .withMessage("parameters cannot be changed at the moment");
  }
}
