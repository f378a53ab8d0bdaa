package io.vexel.cloud;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What any deployment has to do, done by what is deployed from the templates. */
@Suite
@SelectPackages("io.vexel.blackbox.suite")
final class BlackBoxSuiteTest {
  private static final String ADDRESS = "vexel.url";

  @BeforeSuite
  static void deploy() {
    System.setProperty(ADDRESS, Stage.shared().cloud().url().toString());
  }

  @AfterSuite
  static void forget() {
    System.clearProperty(ADDRESS);
  }
}
