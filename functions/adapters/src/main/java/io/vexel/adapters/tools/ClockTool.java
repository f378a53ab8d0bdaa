package io.vexel.adapters.tools;

import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells models the time, which they cannot know. */
public final class ClockTool implements Tool {
  private static final int LONGEST_ZONE = 60;

  private static final Function NOW =
      new Function(
          "clock_now",
          "Tells the current date, time of day, weekday and UTC offset in a time zone.",
          Schemas.object(
              "timezone",
              Schemas.ordered(
                  "type",
                  "string",
                  "minLength",
                  1,
                  "maxLength",
                  LONGEST_ZONE,
                  "description",
                  "IANA time zone such as Europe/Berlin or America/New_York; UTC if unknown")));

  @Override
  public String id() {
    return "clock";
  }

  @Override
  public String name() {
    return "Clock";
  }

  @Override
  public String description() {
    return "The current date and time in any time zone.";
  }

  @Override
  public List<Function> functions() {
    return List.of(NOW);
  }

  @Override
  public Result call(String function, Map<String, Object> arguments, ToolContext context) {
    if (!function.equals(NOW.name())) {
      return Result.failure("The clock has no function of this name.");
    }
    return arguments.get("timezone") instanceof String name
        ? zone(name.strip())
            .map(zone -> Result.of(told(context.now().atZone(zone))))
            .orElseGet(() -> unknown(name))
        : Result.failure("The time zone must be a text, such as Europe/Berlin.");
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equalsIgnoreCase(name.replace(' ', '_')))
          .findFirst()
          .map(ZoneId::of);
    }
  }

  private static String told(ZonedDateTime now) {
    ZonedDateTime time = now.truncatedTo(ChronoUnit.SECONDS);
    String offset = time.getOffset().getTotalSeconds() == 0 ? "+00:00" : time.getOffset().getId();
    return "%s, %s, UTC%s (%s)"
        .formatted(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time),
            time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            offset,
            time.getZone().getId());
  }

  private static Result unknown(String name) {
    String shown = name.length() <= LONGEST_ZONE ? name : name.substring(0, LONGEST_ZONE) + "…";
    return Result.failure(
        "'%s' is not a known time zone; give an IANA name such as Europe/Berlin or UTC."
            .formatted(shown));
  }
}
