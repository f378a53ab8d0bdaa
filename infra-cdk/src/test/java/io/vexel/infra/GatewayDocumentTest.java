package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Access;
import io.vexel.api.Route;
import io.vexel.api.Transfer;
import io.vexel.infra.GatewayDocument.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.SpecRestApi;

/** Whatever changes about a route, the gateway is deployed anew, and never otherwise. */
final class GatewayDocumentTest {
  private static final List<Operation> ALL =
      Arrays.stream(Route.values()).map(route -> Operation.of(route, route.function())).toList();

  @Test
  void every_change_of_a_route_is_another_document() {
    Set<Map<String, Object>> documents = new HashSet<>(Set.of(document(ALL)));
    int changes = 0;
    for (int i = 0; i < ALL.size(); i++) {
      for (Operation changed : changes(ALL.get(i))) {
        List<Operation> operations = new ArrayList<>(ALL);
        operations.set(i, changed);
        documents.add(document(operations));
        changes++;
      }
      List<Operation> without = new ArrayList<>(ALL);
      without.remove(i);
      documents.add(document(without));
      changes++;
    }
    assertThat(documents).hasSize(changes + 1);
  }

  @Test
  void another_document_is_another_deployment_and_the_same_is_the_same() {
    List<Operation> changed = new ArrayList<>(ALL);
    changed.set(0, changes(ALL.getFirst()).getFirst());
    assertThat(deployment(ALL)).isEqualTo(deployment(ALL)).isNotEqualTo(deployment(changed));
  }

  @Test
  void its_keys_have_an_order_that_is_the_same_in_every_process() {
    assertOrdered(document(ALL));
  }

  private static void assertOrdered(Object part) {
    if (part instanceof Map<?, ?> map) {
      assertThat(map.size() < 2 || map instanceof SortedMap).as("%s", map.keySet()).isTrue();
      map.values().forEach(GatewayDocumentTest::assertOrdered);
    } else if (part instanceof Collection<?> list) {
      assertThat(list).isInstanceOf(List.class);
      list.forEach(GatewayDocumentTest::assertOrdered);
    }
  }

  private static List<Operation> changes(Operation of) {
    Access access = of.guarded() ? Access.PUBLIC : Access.USER;
    Transfer transfer = of.transfer() == Transfer.STREAMED ? Transfer.BUFFERED : Transfer.STREAMED;
    List<Operation> changes = new ArrayList<>();
    changes.add(
        new Operation(
            of.method(), of.path() + "/x", of.access(), of.transfer(), 29, of.function()));
    changes.add(
        new Operation(
            "OPTIONS", of.path(), of.access(), of.transfer(), of.timeoutSeconds(), of.function()));
    changes.add(
        new Operation(
            of.method(), of.path(), of.access(), transfer, of.timeoutSeconds(), of.function()));
    changes.add(
        new Operation(of.method(), of.path(), of.access(), of.transfer(), 17, of.function()));
    changes.add(
        new Operation(
            of.method(), of.path(), of.access(), of.transfer(), of.timeoutSeconds(), "another"));
    if (of.path().startsWith("/api/v1/")) {
      changes.add(
          new Operation(
              of.method(), of.path(), access, of.transfer(), of.timeoutSeconds(), of.function()));
    }
    return changes;
  }

  private static Map<String, Object> document(List<Operation> operations) {
    return new GatewayDocument("vexel", "eu-central-1", "authorizer").of(operations);
  }

  private static String deployment(List<Operation> operations) {
    Stack stack = new Stack(new App(), "Probe");
    SpecRestApi api =
        SpecRestApi.Builder.create(stack, "Api")
            .apiDefinition(ApiDefinition.fromInline(document(operations)))
            .build();
    return stack
        .resolve(Objects.requireNonNull(api.getLatestDeployment()).getDeploymentId())
        .toString();
  }
}
