package io.vexel.testing.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native part of AWS's runtime client. The managed runtime tells the client where it is; a
 * client that is not told writes it to one place for all processes of the machine, over what others
 * may be running.
 */
final class NativeClient {
  private static final String PROPERTY =
      "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

  private static final class Holder {
    static final Path FILE = unpacked();
  }

  private NativeClient() {}

  /** What the managed runtime has in its command line. */
  static String argument() {
    return PROPERTY + Holder.FILE;
  }

  private static Path unpacked() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String musl = Files.exists(Path.of("/etc/alpine-release")) ? "_musl" : "";
    String name = "jni/libaws-lambda-jni.linux%s-%s.so".formatted(musl, machine);
    try (InputStream library = ClassLoader.getSystemResourceAsStream(name)) {
      if (library == null) {
        throw new IllegalStateException("AWS's runtime client is not in the class path");
      }
      Path file = Files.createTempFile("aws-lambda-jni", ".so");
      file.toFile().deleteOnExit();
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
