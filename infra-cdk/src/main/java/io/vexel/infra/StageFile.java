package io.vexel.infra;

import io.vexel.api.Setting;
import io.vexel.infra.Stage.Atlas;
import io.vexel.infra.Stage.Domain;
import io.vexel.infra.Stage.Firewall;
import io.vexel.infra.Stage.Grouping;
import io.vexel.infra.Stage.Throttle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads stages from {@code vexel.yaml}. */
public final class StageFile {
  private static final String ARN = "arn:aws[a-z-]*:\\S+";
  private static final String EMAIL = "[^@\\s]+@[^@\\s]+";
  private static final String DOMAIN = "([a-z0-9-]+\\.)+[a-z]{2,}";

  /** What the stacks themselves find out, so that nobody need set it. */
  private static final Set<Setting> OURS =
      Set.of(Setting.VEXEL_ISSUER, Setting.VEXEL_JOBS_QUEUE, Setting.VEXEL_ROUTES);

  private StageFile() {}

  /**
   * Reads one stage.
   *
   * @throws Unusable naming everything wrong, missing and unknown at once
   */
  public static Stage read(Path file, String stage) {
    try {
      return parse(Files.readString(file), file.getFileName().toString(), stage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stage parse(String yaml, String file, String name) {
    List<String> faults = new ArrayList<>();
    Map<?, ?> stages = load(yaml, file);
    if (!name.matches("[a-z][a-z0-9]{0,11}")) {
      faults.add("a stage is called by up to 12 small letters and digits, not \"" + name + "\"");
    } else if (!stages.containsKey(name)) {
      faults.add("there is no stage \"%s\"; there is: %s".formatted(name, stages.keySet()));
    }
    if (!faults.isEmpty()) {
      throw new Unusable(file + " is not usable", faults);
    }
    Section section = Section.of(name, stages.get(name), faults);
    Stage stage = stage(name, section);
    if (stage.budget() > 0 && stage.alarmsTo().isEmpty()) {
      section.fault("budget", "needs alarmsTo: nobody would hear of it");
    }
    section.finish();
    if (!faults.isEmpty()) {
      throw new Unusable(file + " is not usable", faults);
    }
    return stage;
  }

  private static Map<?, ?> load(String yaml, String file) {
    try {
      Object loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
      return loaded instanceof Map<?, ?> map ? map : Map.of();
    } catch (YamlEngineException e) {
      throw new Unusable(file + " is not usable", List.of(e.getMessage()));
    }
  }

  private static Stage stage(String name, Section in) {
    return new Stage(
        name,
        in.text("region", "[a-z]{2}(-[a-z]+)+-\\d", "where it runs, for example eu-central-1"),
        in.optionalText("account", "\\d{12}", "twelve digits in quotes"),
        in.optional("domain", StageFile::domain),
        in.choice("grouping", Grouping.class),
        in.optional("atlas", StageFile::atlas),
        in.flag("retain"),
        logDays(in),
        in.number("memoryPercent", 25, 400, 100),
        in.optionalText("restart", ".{1,20}", "a short text").orElse(""),
        throttle(in.section("throttle")),
        in.optionalText("alarmsTo", EMAIL, "an e-mail address"),
        in.number("budget", 1, 1_000_000, 0),
        in.optionalText("mail", DOMAIN, "for example example.org"),
        in.flag("edgeLogs"),
        in.optional("firewall", StageFile::firewall),
        settings(in.section("settings")));
  }

  private static Domain domain(Section in) {
    Domain domain =
        new Domain(
            in.text("name", DOMAIN, "for example vexel.example.org"),
            in.text("certificate", ARN, "the ARN of its certificate in us-east-1"),
            in.optionalText("zone", "Z[A-Z0-9]+", "the id of a hosted zone"));
    in.finish();
    return domain;
  }

  private static Atlas atlas(Section in) {
    Atlas atlas =
        new Atlas(
            in.text("project", "[0-9a-f]{24}", "the id of the Atlas project"),
            in.optionalText("profile", "[\\w-]+", "the name of a profile").orElse("default"),
            in.text("region", "[A-Z]+(_[A-Z]+)+_\\d", "for example EU_CENTRAL_1"));
    in.finish();
    return atlas;
  }

  private static int logDays(Section in) {
    int days = in.number("logDays", 1, 731, 14);
    if (!Logs.DAYS.containsKey(days)) {
      in.fault("logDays", "cannot be %d: one of %s".formatted(days, Logs.choices()));
    }
    return days;
  }

  private static Throttle throttle(Section in) {
    Throttle throttle =
        new Throttle(in.number("rate", 1, 10_000, 50), in.number("burst", 1, 5_000, 100));
    in.finish();
    return throttle;
  }

  private static Firewall firewall(Section in) {
    Firewall firewall =
        new Firewall(
            in.number("requests", 10, 1_000_000, 2_000), in.number("signIns", 10, 1_000_000, 300));
    in.finish();
    return firewall;
  }

  private static Map<Setting, String> settings(Section in) {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    in.all()
        .forEach((name, value) ->
            Stream.of(Setting.values())
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                    setting -> put(in, settings, setting, value),
                    () -> in.fault(name, "is no setting; see the table in README.md")));
    return settings;
  }

  private static void put(
      Section in, Map<Setting, String> settings, Setting setting, String value) {
    if (setting.secret() || setting == Setting.VEXEL_VERIFICATION_KEYS) {
      in.fault(setting.name(), "does not belong in a file: \"make parameters\" stores it");
    } else if (setting.laptop() || OURS.contains(setting)) {
      in.fault(setting.name(), "is not for you to set here");
    } else if (!setting.accepts(value)) {
      in.fault(setting.name(), "cannot be \"%s\": %s".formatted(value, setting.description()));
    } else {
      settings.put(setting, value);
    }
  }
}
