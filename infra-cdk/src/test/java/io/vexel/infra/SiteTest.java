package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTest {
  static final Path FIXTURE = Path.of("src/test/resources/site");
  static final Path SOURCES = Path.of("../frontend-static");

  private static final String META =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; %s\"/>";

  @TempDir private Path export;

  @Test
  void the_rewrite_is_the_file_of_the_front_end_told_the_pages() throws IOException {
    assertThat(Site.read(FIXTURE, SOURCES).rewrite())
        .startsWith("var pages = ['/404.html','/agents/_/chat/index.html','/index.html'];\n")
        .endsWith(Files.readString(SOURCES.resolve("rewrite.js")));
  }

  @Test
  void pages_bring_the_policy_of_their_scripts_and_the_header_has_the_rest() {
    assertThat(Site.read(FIXTURE, SOURCES).policy())
        .isEqualTo(
            "style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none';"
                + " base-uri 'none'; form-action 'self'");
  }

  @Test
  void copies_that_the_laptop_has_made_for_it_stay_there() {
    assertThat(FIXTURE.resolve("index.html.br")).exists();
    assertThat(
            new Assembly(Path.of(Synthesised.stage(Synthesised.Name.DEV).getDirectory())).copied())
        .anyMatch(file -> file.endsWith("/index.html"))
        .noneMatch(file -> file.endsWith(".br"));
  }

  @Test
  void a_page_without_a_policy_is_not_deployed() throws IOException {
    page("404.html", META.formatted("object-src 'none'"));
    page("other.html", "<p>hello</p>");
    assertThatThrownBy(() -> Site.read(export, SOURCES))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("/other.html has no content security policy");
  }

  @Test
  void a_script_that_browsers_would_refuse_is_not_deployed() throws IOException {
    page("404.html", META.formatted("object-src 'none'") + "<script>changed()</script>");
    assertThatThrownBy(() -> Site.read(export, SOURCES))
        .hasMessageContaining(
            "/404.html has an inline script that its content security policy forbids");
  }

  @Test
  void a_policy_that_lets_any_script_run_is_not_deployed() throws IOException {
    page("404.html", META.formatted("").replace("'self'", "'unsafe-inline'"));
    assertThatThrownBy(() -> Site.read(export, SOURCES))
        .hasMessageContaining("does not hold scripts");
  }

  @Test
  void pages_that_forbid_different_things_are_not_deployed() throws IOException {
    page("404.html", META.formatted("object-src 'none'"));
    page("other.html", META.formatted("object-src 'self'"));
    assertThatThrownBy(() -> Site.read(export, SOURCES)).hasMessageContaining("different things");
  }

  @Test
  void nothing_is_deployed_before_it_is_built() {
    assertThatThrownBy(() -> Site.read(export, SOURCES)).hasMessageContaining("no site to deploy");
  }

  @Test
  void more_pages_than_the_edge_can_know_are_refused() throws IOException {
    page("404.html", META.formatted("object-src 'none'"));
    for (int i = 0; i < 500; i++) {
      page("a-page-with-a-long-name-%d.html".formatted(i), META.formatted("object-src 'none'"));
    }
    Site site = Site.read(export, SOURCES);
    assertThatThrownBy(site::rewrite).hasMessageContaining("too many pages");
  }

  private void page(String name, String content) throws IOException {
    Files.writeString(export.resolve(name), content);
  }
}
