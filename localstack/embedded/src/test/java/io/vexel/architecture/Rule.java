package io.vexel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.vexel.endpoints.App;
import io.vexel.local.Main;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

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
          .resideInAnyPackage("io.vexel.endpoints..", "io.vexel.local..")
          .because("arrows go api, core <- adapters <- endpoints <- hosts")),

  ENDPOINTS_DO_NOT_KNOW_THEIR_HOST(
      noClasses()
          .that()
          .resideInAPackage("io.vexel.endpoints..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vexel.local..", "com.sun.net.httpserver..", "com.amazonaws..")
          .because("the same endpoints run on Lambda and on a laptop")),

  FEATURES_OF_THE_CORE_FORM_NO_CIRCLE(
      slices().matching("io.vexel.core.(*)..").should().beFreeOfCycles()),

  ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
      slices().matching("io.vexel.adapters.(*)..").should().notDependOnEachOther()),

  ONLY_THE_APP_NAMES_ADAPTERS(
      noClasses()
          .that()
          .resideInAPackage("io.vexel.endpoints..")
          .and()
          .doNotHaveFullyQualifiedName("io.vexel.endpoints.Adapters")
          .and(not(belongToAnyOf(App.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.vexel.adapters..")
          .because("wiring is done by hand, in one place")),

  ONLY_ENTRY_POINTS_READ_THE_ENVIRONMENT(
      noClasses()
          .that(not(belongToAnyOf(Main.class)))
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
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("logs go through System.Logger; only the laptop's greeting is printed")),

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
