package io.vexel.adapters.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.tools.Tool;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemasTest {
  static Stream<Tool> tools() {
    return Stream.of(new CalculatorTool(), new ClockTool());
  }

  @ParameterizedTest
  @MethodSource("tools")
  void every_function_has_a_required_parameter_and_a_closed_described_schema(Tool tool) {
    assertThat(tool.functions()).isNotEmpty();
    for (Tool.Function function : tool.functions()) {
      assertThat(function.name()).startsWith(tool.id() + "_").matches("[a-zA-Z0-9_-]{1,64}");
      assertThat(function.description()).isNotBlank().hasSizeLessThan(1024);
      assertThat(function.parameters())
          .containsEntry("type", "object")
          .containsEntry("additionalProperties", false);
      assertThat(function.parameters().get("required")).isNotEqualTo(List.of());
      assertThat(function.parameters().get("properties"))
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .values()
          .allSatisfy(property -> assertThat(property.toString()).contains("description="));
    }
  }
}
