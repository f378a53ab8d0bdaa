package io.vexel.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The exported front end: its pages, what all of them forbid, and what the edge has to know. */
public final class Site {
  /** Stands in for every page that is not there. */
  static final String MISSING = "404.html";

  /** Files below are named by their content, so they never change. */
  static final String IMMUTABLE = "_next/static/*";

  /** What CloudFront takes of a function, at most. */
  private static final int FUNCTION_BYTES = 10 * 1024;

  private final Path export;
  private final Path sources;
  private final List<String> pages;
  private final String policy;

  private Site(Path export, Path sources, List<String> pages, String policy) {
    this.export = export;
    this.sources = sources;
    this.pages = pages;
    this.policy = policy;
  }

  /**
   * Looks through an export.
   *
   * @param export the folder to serve
   * @param sources the folder with the functions of the edge
   * @throws Unusable naming every page that would be served without a policy that fits
   */
  public static Site read(Path export, Path sources) {
    if (!Files.isRegularFile(export.resolve(MISSING))) {
      throw new Unusable("There is no site to deploy yet", List.of(export + " has no " + MISSING));
    }
    List<String> pages = pages(export);
    List<String> faults = new ArrayList<>();
    Set<String> policies = new LinkedHashSet<>();
    for (String page : pages) {
      try {
        policies.add(PagePolicy.of(text(export.resolve(page.substring(1)))).withoutScripts());
      } catch (PagePolicy.Unfit e) {
        faults.add("%s %s".formatted(page, e.getMessage()));
      }
    }
    if (policies.size() > 1) {
      faults.add("pages forbid different things, scripts aside: " + policies);
    }
    if (!faults.isEmpty()) {
      throw new Unusable("The site is not fit to serve", faults);
    }
    return new Site(export, sources, pages, policies.iterator().next());
  }

  private static List<String> pages(Path export) {
    try (Stream<Path> files = Files.walk(export)) {
      return files
          .map(export::relativize)
          .map(file -> "/" + file.toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path export() {
    return export;
  }

  /** Every page as CloudFront asks for it, for example {@code /agents/index.html}. */
  List<String> pages() {
    return pages;
  }

  /**
   * What all pages forbid, scripts left to each page's own policy: hashes change with every build,
   * and a header would not change in the same moment as the pages.
   */
  String policy() {
    return policy;
  }

  /** The function that leads an address to its page, told which pages there are. */
  String rewrite() {
    String list =
        pages.stream().map(page -> "'" + page + "'").collect(Collectors.joining(",", "[", "]"));
    return fitting("var pages = " + list + ";\n" + text(sources.resolve("rewrite.js")));
  }

  /** The function that gives the page for what is missing its status. */
  String notFound() {
    return fitting(text(sources.resolve("not-found.js")));
  }

  /** The function that tells the API who is calling. */
  String caller() {
    return fitting(text(sources.resolve("caller.js")));
  }

  private static String fitting(String function) {
    int bytes = function.getBytes(UTF_8).length;
    if (bytes > FUNCTION_BYTES) {
      throw new Unusable(
          "The site has too many pages for a function of CloudFront",
          List.of("%d bytes of %d".formatted(bytes, FUNCTION_BYTES)));
    }
    return function;
  }
}
