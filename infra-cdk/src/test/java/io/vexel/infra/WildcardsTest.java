package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.infra.Templates.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is allowed on everything without a reason that stands here. */
final class WildcardsTest {
  private record Explained(String pattern, String why) {
    boolean covers(String line) {
      return Pattern.matches(pattern, line);
    }
  }

  private static final List<Explained> REASONS =
      List.of(
          new Explained("xray:Put(TraceSegments|TelemetryRecords) \\*", "X-Ray knows no resources"),
          new Explained(
              "logs:(CreateLogStream|PutLogEvents) arn:aws:logs:[^*]+:log-group:/aws/lambda/vexel-[a-z0-9-]+:\\*",
              "the streams of a function's own log group are made as it runs"),
          new Explained(
              "s3:\\S+ (\\$\\{(FilesBucket|EdgeLogs)\\w+}|arn:aws:s3:::(cdk-[a-z0-9-]+-assets-[a-z0-9-]+)?)(/\\*)?",
              "CDK's functions fill the site's bucket from that of assets, and empty what is removed;"
                  + " CloudFront reads the site"));

  @ParameterizedTest
  @EnumSource
  void every_star_that_allows_something_is_explained(Synthesised.Name stage) {
    Set<String> unexplained =
        allowed(Synthesised.templates(stage))
            .filter(line -> line.contains("*"))
            .filter(line -> REASONS.stream().noneMatch(reason -> reason.covers(line)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unexplained).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_explanation_is_needed(Synthesised.Name stage) {
    List<String> lines = allowed(Synthesised.templates(stage)).toList();
    for (Explained reason : REASONS) {
      assertThat(lines).as(reason.why()).anyMatch(reason::covers);
    }
  }

  /** What identities are allowed, and resources allow to others. */
  private static Stream<String> allowed(Templates templates) {
    return templates
        .all()
        .flatMap(WildcardsTest::documents)
        .flatMap(Statement::of)
        .filter(Statement::allows)
        .flatMap(Statement::lines);
  }

  private static Stream<JsonNode> documents(Resource resource) {
    return Stream.concat(
        Templates.elements(resource.property("Policies"))
            .map(policy -> policy.path("PolicyDocument")),
        Stream.of(resource.property("PolicyDocument"), resource.property("KeyPolicy")));
  }
}
