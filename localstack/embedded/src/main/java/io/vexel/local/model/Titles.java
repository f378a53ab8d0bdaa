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
import java.util.stream.Collectors;

/**
 * Finds a title for a conversation that is quoted as JSON: the words that its question is about.
 */
final class Titles {
  private static final Pattern ASKED = Pattern.compile("(?i)\\btitle\\b");
  private static final int WORDS = 6;
  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "and", "are", "can", "could", "do", "does", "hello", "hey", "hi", "how", "i",
          "in", "is", "it", "me", "my", "of", "please", "s", "so", "tell", "that", "the", "this",
          "to", "was", "what", "who", "why", "will", "with", "would", "you", "your");

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
    List<String> matter =
        words.stream().filter(word -> !FILLERS.contains(word.toLowerCase(Locale.ROOT))).toList();
    String title =
        (matter.isEmpty() ? words : matter).stream().limit(WORDS).collect(Collectors.joining(" "));
    return title.isEmpty() ? "Conversation" : capitalised(title);
  }

  private static String capitalised(String title) {
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
