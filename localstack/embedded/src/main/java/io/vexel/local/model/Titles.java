package io.vexel.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a title for a conversation that is quoted as JSON: the words that its question is about.
 */
final class Titles {
  private static final Pattern ASKED = Pattern.compile("(?i)\\btitle\\b");
  private static final int WORDS = 6;
  private static final Set<String> FILLERS =
      Set.of(
          "are", "can", "could", "do", "does", "hello", "hey", "hi", "how", "i", "is", "it", "me",
          "please", "s", "so", "tell", "that", "this", "was", "what", "who", "why", "will", "would",
          "you");

  /** They belong between words, at neither end. */
  private static final Set<String> CONNECTORS =
      Set.of("a", "an", "and", "in", "my", "of", "the", "to", "with", "your");

  private final ObjectMapper mapper;

  Titles(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The title, if one is asked for. */
  Optional<String> in(ChatRequest request) {
    boolean asked = request.system().filter(text -> ASKED.matcher(text).find()).isPresent();
    return asked ? quoted(request.question()).map(Titles::about) : Optional.empty();
  }

  private Optional<String> quoted(String message) {
    try {
      return Optional.of(mapper.readTree(message))
          .filter(JsonNode::isObject)
          .map(object -> object.path("question").asText())
          .filter(question -> !question.isBlank());
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static String about(String question) {
    List<String> words =
        Arrays.stream(question.strip().split("\\s+"))
            .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%]+$", ""))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> matter = words.stream().filter(word -> !in(FILLERS, word)).toList();
    List<String> title = inner(firstOf(inner(matter)));
    return capitalised(String.join(" ", title.isEmpty() ? firstOf(words) : title));
  }

  private static List<String> firstOf(List<String> words) {
    return words.subList(0, Math.min(WORDS, words.size()));
  }

  /** The words without the connectors at both ends. */
  private static List<String> inner(List<String> words) {
    int from = 0;
    int to = words.size();
    while (from < to && in(CONNECTORS, words.get(from))) {
      from++;
    }
    while (to > from && in(CONNECTORS, words.get(to - 1))) {
      to--;
    }
    return words.subList(from, to);
  }

  private static boolean in(Set<String> kind, String word) {
    return kind.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String capitalised(String title) {
    if (title.isEmpty()) {
      return "Conversation";
    }
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
