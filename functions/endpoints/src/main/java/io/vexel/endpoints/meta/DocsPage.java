package io.vexel.endpoints.meta;

import io.vexel.api.ProblemCode;
import io.vexel.api.Route;
import io.vexel.api.RouteSpec;
import io.vexel.api.schema.JsonSchema;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes routes and problems as a page that needs no script. */
final class DocsPage {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
          + "color-scheme:light dark}code{font-size:.9em}td,th{text-align:left;padding:.2rem .8rem"
          + " .2rem 0;vertical-align:top}summary{cursor:pointer;padding:.3rem 0}";

  private final StringBuilder page = new StringBuilder();

  private DocsPage() {}

  static String html() {
    return new DocsPage().whole();
  }

  private String whole() {
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<title>Vexel API</title><style>")
        .append(STYLE)
        .append("</style></head><body><main><h1>Vexel API</h1>")
        .append("<p>The same as <a href=\"/api/v1/openapi.json\">OpenAPI</a>, to read.</p>");
    Stream.of(Route.values()).map(route -> route.spec().tag()).distinct().forEach(this::chapter);
    problems();
    return page.append("</main></body></html>").toString();
  }

  private void chapter(String tag) {
    page.append("<h2>").append(escaped(tag)).append("</h2>");
    Stream.of(Route.values())
        .filter(route -> route.spec().tag().equals(tag))
        .forEach(this::operation);
  }

  private void operation(Route route) {
    RouteSpec spec = route.spec();
    page.append("<details><summary><code>")
        .append(escaped(route.method() + " " + route.path()))
        .append("</code> ")
        .append(escaped(spec.summary()))
        .append("</summary><p>For ")
        .append(escaped(spec.access().name().toLowerCase(Locale.ROOT)))
        .append(".</p>");
    spec.query().ifPresent(query -> fields("Query", query));
    spec.bodies().forEach(body -> fields("Body (" + spec.consumes() + ")", body));
    page.append("<p>Answers ").append(spec.status());
    spec.view().ifPresent(view -> page.append(spec.page() ? " with a page of:" : " with:"));
    page.append("</p>");
    spec.view().filter(Class::isRecord).ifPresent(view -> fields("Answer", view));
    page.append("</details>");
  }

  private void fields(String caption, Class<?> type) {
    JsonSchema schemas = JsonSchema.views("#");
    schemas.reference(type);
    Map<?, ?> whole =
        (Map<?, ?>) schemas.components().getOrDefault(JsonSchema.nameOf(type), Map.of());
    Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(whole.get("properties"));
    page.append("<table><caption>").append(escaped(caption)).append("</caption>");
    properties.forEach((name, schema) -> field(name.toString(), (Map<?, ?>) schema));
    page.append("</table>");
  }

  private void field(String name, Map<?, ?> schema) {
    Object type = schema.get("type");
    Object description = schema.get("description");
    page.append("<tr><th scope=\"row\"><code>")
        .append(escaped(name))
        .append("</code></th><td>")
        .append(escaped(type == null ? "object" : type.toString()))
        .append("</td><td>")
        .append(escaped(description == null ? "" : description.toString()))
        .append("</td></tr>");
  }

  private void problems() {
    page.append("<h2>Problems</h2>");
    for (ProblemCode problem : ProblemCode.values()) {
      page.append("<h3 id=\"problem-")
          .append(problem.code())
          .append("\">")
          .append(problem.code())
          .append("</h3><p>")
          .append(problem.status())
          .append(' ')
          .append(escaped(problem.title() + ". " + problem.description()))
          .append("</p>");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
