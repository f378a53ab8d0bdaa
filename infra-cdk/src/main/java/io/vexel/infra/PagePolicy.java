package io.vexel.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The content security policy that a page of the site brings with it, held against its scripts. */
final class PagePolicy {
  private static final Pattern META =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"/?>");
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
  private static final String SCRIPTS = "script-src";
  private static final String FALLBACK = "default-src";

  private final Map<String, String> directives;

  private PagePolicy(Map<String, String> directives) {
    this.directives = directives;
  }

  /** Thrown where a browser would show the page without a policy, or not as it was made. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message, null, false, false);
    }
  }

  static PagePolicy of(String html) throws Unfit {
    Matcher meta = META.matcher(html);
    if (!meta.find()) {
      throw new Unfit("has no content security policy");
    }
    PagePolicy policy = new PagePolicy(parsed(meta.group(1)));
    String allowed = policy.directives.getOrDefault(SCRIPTS, "");
    if (allowed.isEmpty() || allowed.contains("'unsafe-")) {
      throw new Unfit("has a content security policy that does not hold scripts");
    }
    Matcher scripts = INLINE_SCRIPT.matcher(html);
    while (scripts.find()) {
      if (!allowed.contains(hash(scripts.group(1)))) {
        throw new Unfit("has an inline script that its content security policy forbids");
      }
    }
    return policy;
  }

  private static Map<String, String> parsed(String policy) {
    return Arrays.stream(policy.split(";", -1))
        .map(String::strip)
        .filter(directive -> !directive.isEmpty())
        .collect(
            Collectors.toMap(
                directive -> directive.split(" ", 2)[0],
                directive -> directive,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static String hash(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The directives that do not depend on the scripts of the page. */
  String withoutScripts() {
    return directives.entrySet().stream()
        .filter(directive -> !directive.getKey().equals(SCRIPTS))
        .filter(directive -> !directive.getKey().equals(FALLBACK))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("; "));
  }
}
