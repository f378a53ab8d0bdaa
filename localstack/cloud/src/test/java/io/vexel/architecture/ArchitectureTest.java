package io.vexel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vexel.api.Route;
import io.vexel.endpoints.http.Endpoint;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vexel")
          .that(
              com.tngtech.archunit.base.DescribedPredicate.not(
                  JavaClass.Predicates.resideInAPackage("io.vexel.testing..")));

  @ParameterizedTest
  @EnumSource
  void the_product_keeps_the_rule(Rule rule) {
    rule.rule().check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource
  void the_rule_is_broken_by_its_fixture_and_no_other_rule_is(Rule rule) {
    JavaClasses fixture = new ClassFileImporter().importClasses(Fixtures.breaking(rule));
    Set<Rule> broken = EnumSet.allOf(Rule.class);
    broken.removeIf(other -> other.holdsFor(fixture));
    assertThat(broken).containsExactly(rule);
  }

  @Test
  void every_module_of_the_house_is_looked_at() {
    assertThat(PRODUCT.stream().map(c -> c.getPackageName().split("\\.", -1)[2]).distinct())
        .contains("api", "core", "adapters", "endpoints", "local", "runtime");
  }

  @Test
  void there_is_one_endpoint_class_for_each_route() {
    Set<String> endpoints =
        PRODUCT.stream()
            .filter(c -> c.isAssignableTo(Endpoint.class) && c.isTopLevelClass())
            .filter(c -> !c.isInterface())
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> routes =
        Arrays.stream(Route.values())
            .map(ArchitectureTest::className)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(endpoints).isEqualTo(routes);
  }

  private static String className(Route route) {
    return Arrays.stream(route.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining());
  }
}
