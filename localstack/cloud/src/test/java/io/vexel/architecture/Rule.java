package io.vexel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.vexel.endpoints.App;
import io.vexel.local.Main;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;

/** The architecture, rule by rule. */
enum Rule {
  CORE_IS_PLAIN_JAVA(
      classes()
          .that()
          .resideInAPackage("io.vexel.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.vexel.core..", "org.jspecify..")
          .because("the rules of Vexel outlive its database, its model provider and its host")),

  API_IS_PLAIN_JAVA(
      classes()
          .that()
          .resideInAPackage("io.vexel.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.vexel.api..", "org.jspecify..")
          .because("infrastructure, hosts and clients all read the contract")),

  ADAPTERS_POINT_INWARDS(
      noClasses()
          .that()
          .resideInAPackage("io.vexel.adapters..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vexel.endpoints..", "io.vexel.local..", "io.vexel.runtime..")
          .because("arrows go api, core <- adapters <- endpoints <- hosts")),

  ENDPOINTS_DO_NOT_KNOW_THEIR_HOST(
      noClasses()
          .that()
          .resideInAPackage("io.vexel.endpoints..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vexel.local..",
              "io.vexel.runtime..",
              "com.sun.net.httpserver..",
              "com.amazonaws..",
              "software.amazon..")
          .because("the same endpoints run on Lambda and on a laptop")),

  FEATURES_OF_THE_CORE_FORM_NO_CIRCLE(
      slices().matching("io.vexel.core.(*)..").should().beFreeOfCycles()),

  ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
      slices().matching("io.vexel.adapters.(*)..").should().notDependOnEachOther()),

  ONLY_THE_APP_NAMES_ADAPTERS(
      noClasses()
          .that()
          .resideInAnyPackage("io.vexel.endpoints..", "io.vexel.runtime..")
          .and()
          .doNotHaveFullyQualifiedName("io.vexel.endpoints.Adapters")
          .and()
          // What stands in for adapters before a snapshot, and what writes logs.
          .haveNameNotMatching("io\\.vexel\\.runtime\\.(StandIns|TokenPriming|Telemetry)")
          .and(not(belongToAnyOf(App.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vexel.adapters..")
          .because("wiring is done by hand, in one place")),

  ONLY_ENTRY_POINTS_READ_THE_ENVIRONMENT(
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .and()
          .haveNameNotMatching(Names.ENTRY_POINTS_OF_LAMBDA + "|" + Names.COMMANDS)
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .because("configuration is read once, through Setting")),

  THE_CORE_IS_GIVEN_ITS_TIME(
      noClasses()
          .that()
          .resideInAPackage("io.vexel.core..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests fix the clock")),

  STATIC_FIELDS_ARE_FINAL(
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("what changes belongs to an object that somebody owns")),

  NOBODY_PRINTS(
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
          .and()
          .doNotHaveFullyQualifiedName("io.vexel.runtime.Telemetry")
          .and()
          .haveNameNotMatching(Names.COMMANDS)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("logs go through System.Logger; only people at a terminal are told something")),

  MONGO_STAYS_IN_ITS_ADAPTER(
      noClasses()
          .that(not(resideInAnyPackage("io.vexel.adapters.mongo..", "io.vexel.local.store..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..")
          .because("vendor code stops at the adapters")),

  LANGCHAIN_STAYS_IN_ITS_ADAPTER(
      noClasses()
          .that(not(resideInAPackage("io.vexel.adapters.models..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..")
          .because("vendor code stops at the adapters")),

  HOSTS_DO_NOT_KNOW_EACH_OTHER(
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass one) {
                  return resideInAPackage("io.vexel.local..").test(one)
                      ? SliceIdentifier.of("laptop")
                      : resideInAPackage("io.vexel.runtime..").test(one)
                          ? SliceIdentifier.of("Lambda")
                          : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "hosts";
                }
              })
          .should()
          .notDependOnEachOther()
          .because("there are two hosts and one application")),

  LAMBDA_STAYS_IN_ENTRY_POINTS(
      noClasses()
          .that()
          .haveNameNotMatching(Names.ENTRY_POINTS_OF_LAMBDA)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.amazonaws..")
          .because("what an event means does not depend on who hands it over")),

  THE_AWS_SDK_STAYS_IN_ITS_PACKAGE(
      noClasses()
          .that(not(resideInAPackage("io.vexel.runtime.aws..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("vendor code stops at the adapters")),

  NOTHING_UNIQUE_IS_STATIC(
      fields()
          .that()
          .areStatic()
          .should()
          .notHaveRawType(assignableTo(Random.class))
          .andShould()
          .notHaveRawType(assignableTo(UUID.class))
          .andShould()
          .notHaveRawType(assignableTo(Key.class))
          .because("processes restored from one snapshot would share it")),

  NAMES_SAY_WHAT_THINGS_ARE(
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .because("such names fit anything"));

  /** Names that several rules know. */
  private static final class Names {
    static final String ENTRY_POINTS_OF_LAMBDA =
        "io\\.vexel\\.runtime\\.(\\w+Handler|streaming\\.StreamingMain)";

    static final String COMMANDS = "io\\.vexel\\.runtime\\.operations\\.ParametersMain";
  }

  private final ArchRule rule;

  Rule(ArchRule rule) {
    this.rule = rule.allowEmptyShould(true);
  }

  ArchRule rule() {
    return rule;
  }

  boolean holdsFor(JavaClasses classes) {
    return !rule.evaluate(classes).hasViolation();
  }
}
