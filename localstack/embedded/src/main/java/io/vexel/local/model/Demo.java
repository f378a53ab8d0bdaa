package io.vexel.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers without intelligence, and says so: calculates, tells the time, recalls the conversation
 * and finds a title for it, which is enough to see how everything works.
 */
final class Demo {
  private static final String WHAT_I_AM =
      "I am Vexel's offline demo model: I run on this machine and understand very little. For real"
          + " answers, set `OPENAI_API_KEY`, start again and choose a model in the agent's settings.";

  private static final Pattern TIME =
      Pattern.compile("(?i)\\b(what time|the time|time is it|what day|what date|today's date)\\b");
  private static final Pattern ZONE = Pattern.compile("\\b[A-Z]\\w+/[A-Z]\\w+\\b");
  private static final Pattern RECALL_FIRST =
      Pattern.compile("(?i)\\b(first|beginning|began|started)\\b");
  private static final Pattern RECALL =
      Pattern.compile(
          "(?i)\\b(did i|have i|i said|i asked|i told|remember|recall|summar|so far|before)");
  private static final Pattern STATISTICS =
      Pattern.compile("(?i)\\b(average|mean|median|standard deviation|statistics)\\b");
  private static final int QUOTED = 160;

  private final ObjectMapper mapper;
  private final Titles titles;

  Demo(ObjectMapper mapper) {
    this.mapper = mapper;
    this.titles = new Titles(mapper);
  }

  Turn answer(ChatRequest request) {
    if (request.last().role().equals("tool")) {
      return say(results(request.answered()));
    }
    Optional<String> title = titles.in(request);
    if (title.isPresent()) {
      return say(title.get());
    }
    String question = request.question();
    return call(request, question).orElseGet(() -> say(words(request, question)));
  }

  private static Turn say(String text) {
    return Turn.of(new Turn.Step.Text(text));
  }

  private Optional<Turn> call(ChatRequest request, String question) {
    return named(request, question)
        .or(() -> statistics(request, question))
        .or(() ->
            Arithmetic.in(question)
                .filter(expression -> request.offers("calculator_evaluate"))
                .map(expression -> tool("calculator_evaluate", "expression", expression)))
        .or(() ->
            Optional.of(question)
                .filter(text -> TIME.matcher(text).find() && request.offers("clock_now"))
                .map(text -> tool("clock_now", "timezone", zone(text))));
  }

  /** A function that is asked for by its name, as {@code web_search} or "web search". */
  private static Optional<Turn> named(ChatRequest request, String question) {
    for (ChatRequest.Offer offer : request.functions()) {
      String words =
          Arrays.stream(offer.name().split("_", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("[_ ]"));
      Matcher name = Pattern.compile("(?i)\\b" + words + "\\b").matcher(question);
      if (!offer.name().isBlank() && name.find()) {
        return Arguments.of(offer.parameters(), question.substring(name.end()))
            .map(arguments -> Turn.of(new Turn.Step.Tool(offer.name(), arguments)));
      }
    }
    return Optional.empty();
  }

  /** Statistics of the numbers in a question that asks for them. */
  private static Optional<Turn> statistics(ChatRequest request, String question) {
    return request.functions().stream()
        .filter(offer -> offer.name().equals("calculator_statistics"))
        .filter(offer -> STATISTICS.matcher(question).find())
        .filter(offer -> Arguments.numbers(question).size() > 1)
        .findFirst()
        .flatMap(offer -> Arguments.of(offer.parameters(), question))
        .map(arguments -> Turn.of(new Turn.Step.Tool("calculator_statistics", arguments)));
  }

  private Turn tool(String function, String parameter, String value) {
    try {
      String arguments = mapper.writeValueAsString(Map.of(parameter, value));
      return Turn.of(new Turn.Step.Tool(function, arguments));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always JSON", e);
    }
  }

  private static String zone(String question) {
    Matcher zone = ZONE.matcher(question);
    return zone.find() ? zone.group() : "UTC";
  }

  private String results(List<ChatRequest.Answered> answered) {
    String lines = answered.stream().map(this::result).collect(Collectors.joining("\n"));
    return lines
        + "\n\nI did not work that out myself: the tool did, and its card above shows exactly what"
        + " went in and what came out. "
        + WHAT_I_AM;
  }

  private String result(ChatRequest.Answered answered) {
    String function = answered.call().function();
    String result = answered.result().strip();
    return switch (function) {
      case "calculator_evaluate" ->
          "`%s` is **%s**.".formatted(argument(answered, "expression"), result);
      case "clock_now" -> "In %s it is now: %s".formatted(argument(answered, "timezone"), result);
      default -> "`%s` answered:\n\n```\n%s\n```".formatted(function, result);
    };
  }

  private String argument(ChatRequest.Answered answered, String name) {
    try {
      return mapper.readTree(answered.call().arguments()).path(name).asText();
    } catch (JsonProcessingException e) {
      return answered.call().arguments();
    }
  }

  private static String words(ChatRequest request, String question) {
    List<String> earlier = request.userTexts();
    earlier = earlier.subList(0, Math.max(0, earlier.size() - 1));
    if (RECALL.matcher(question).find()) {
      return recall(earlier, RECALL_FIRST.matcher(question).find());
    }
    return """
    You wrote: “%s”

    %s

    What I can do offline:

    - **Calculate**: try `17.5%% of 2640`, if the agent has the calculator.
    - **Tell the time**: ask what time it is in `Europe/Berlin`, if it has the clock.
    - **Recall**: ask what you said first, or for a summary of our conversation.
    %s\
    """
        .formatted(quote(question), WHAT_I_AM, role(request));
  }

  private static String role(ChatRequest request) {
    return request
        .system()
        .flatMap(system -> system.lines().findFirst())
        .map(line -> "\nMy instructions begin with: “%s”".formatted(quote(line)))
        .orElse("");
  }

  private static String recall(List<String> earlier, boolean onlyFirst) {
    if (earlier.isEmpty()) {
      return "This is the beginning of our conversation: you have not said anything before this. "
          + WHAT_I_AM;
    }
    if (onlyFirst) {
      return "The first thing you said was: “%s”\n\nThat was %s ago. %s"
          .formatted(
              quote(earlier.getFirst()),
              earlier.size() == 1 ? "one message" : earlier.size() + " messages",
              WHAT_I_AM);
    }
    return "So far you have said:\n\n"
        + earlier.stream().map(text -> "1. “" + quote(text) + "”").collect(Collectors.joining("\n"))
        + "\n\n"
        + WHAT_I_AM;
  }

  private static String quote(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTED))) + "…";
  }
}
