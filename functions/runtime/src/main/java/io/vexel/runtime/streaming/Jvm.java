package io.vexel.runtime.streaming;

import io.vexel.runtime.streaming.crac.Core;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;

/**
 * Settings of the whole process, which AWS's main class makes before anything else, and which
 * nobody makes when ours takes its place.
 *
 * @see <a
 *     href="https://github.com/aws/aws-lambda-java-libs/blob/main/aws-lambda-java-runtime-interface-client/src/main/java/com/amazonaws/services/lambda/runtime/api/client/AWSLambda.java">AWSLambda</a>
 */
final class Jvm {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final Path AUTHORITIES = Path.of("/etc/pki/java/cacerts");

  private Jvm() {}

  /** Makes the settings; to be called first. */
  static void prepare() {
    Core.install();
    // A name that could not be found for a moment is not to be lost for ten seconds.
    Security.setProperty("networkaddress.cache.negative.ttl", "1");
    if (System.getProperty(TRUST_STORE) == null && Files.isRegularFile(AUTHORITIES)) {
      System.setProperty(TRUST_STORE, AUTHORITIES.toString());
    }
  }
}
