package io.vexel.endpoints.http;

import io.vexel.api.Route;
import io.vexel.core.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request. */
final class RouteTable {
  /** A route with the values of its path parameters. */
  record Match(Route route, Map<String, String> parameters) {}

  private record Template(Route route, List<String> segments) {}

  private final List<Template> templates = new ArrayList<>();

  RouteTable(Collection<Route> routes) {
    routes.forEach(route -> templates.add(new Template(route, segments(route.path()))));
  }

  /** The route, if there is one with this path and method. */
  Optional<Match> find(Request request) {
    List<String> path = segments(request.path());
    return templates.stream()
        .filter(template -> template.route.method().equals(request.method()))
        .flatMap(template -> match(template, path).stream())
        .findFirst();
  }

  static Refusal noRoute() {
    return new Refusal.NotFound("route-not-found", "there is no route with this path and method");
  }

  private static Optional<Match> match(Template template, List<String> path) {
    if (template.segments.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String wanted = template.segments.get(i);
      String given = path.get(i);
      if (wanted.startsWith("{")) {
        parameters.put(wanted.substring(1, wanted.length() - 1), Request.decoded(given));
      } else if (!wanted.equals(given)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(template.route, parameters));
  }

  /** Without the slash at either end. */
  private static List<String> segments(String path) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    String trimmed = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    return List.of(trimmed.split("/", -1));
  }
}
