package io.vexel.runtime.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.testing.lambda.FunctionProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the built layer, with a stand-in for Java that says what it was started with. */
final class LayerTest {
  private static final String AWS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String PLAIN =
      "vexel-streaming: the runtime's command line is not the known one; starting a plain java";

  @TempDir private Path folder;
  private FunctionProcess.Code code;
  private String java;
  private String ours;

  @BeforeEach
  void deploy() throws IOException {
    code = Deployed.in(folder);
    Path function = code.function();
    Files.createDirectory(function.resolve("lib"));
    for (String jar : List.of("b.jar", "a.jar", "no-jar.txt")) {
      Files.createFile(function.resolve("lib").resolve(jar));
    }
    Path script = folder.resolve("java");
    Files.writeString(script, "#!/bin/sh\nfor argument; do echo \"<$argument>\"; done\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    java = script.toString();
    ours = function + ":" + function + "/lib/a.jar:" + function + "/lib/b.jar:" + layers();
  }

  @Test
  void is_nothing_but_the_script_and_the_same_in_each_build() throws IOException {
    try (ZipFile layer = new ZipFile(Deployed.LAYER.toFile())) {
      assertThat(layer.stream().map(ZipEntry::getName)).containsExactly("vexel-streaming");
      assertThat(layer.getEntry("vexel-streaming").getTimeLocal())
          .isEqualTo(LocalDateTime.parse("2026-01-01T00:00:00"));
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(code.layers().resolve("vexel-streaming"))))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void replaces_the_main_class_and_extends_the_class_path() throws IOException {
    assertThat(started(java, "-Xa", "-classpath", "/aws.jar", "-Xb", AWS, "our.Main"))
        .containsExactly("-Xa", "-classpath", "/aws.jar:" + ours, "-Xb", "our.Main");
  }

  @Test
  void keeps_agents_and_arguments_with_spaces_and_signs_of_the_shell() throws IOException {
    assertThat(
            started(
                java, "-javaagent:/opt/a.jar=x y", "-Da=$HOME *", "", "-cp", "/a b.jar", AWS, "m"))
        .containsExactly(
            "-javaagent:/opt/a.jar=x y", "-Da=$HOME *", "", "-cp", "/a b.jar:" + ours, "our.Main");
  }

  @Test
  void knows_every_way_to_give_a_class_path() throws IOException {
    assertThat(started(java, "--class-path=/aws.jar", AWS, "m"))
        .containsExactly("--class-path=/aws.jar:" + ours, "our.Main");
    assertThat(started(java, "--class-path", "/aws.jar", AWS, "m"))
        .containsExactly("--class-path", "/aws.jar:" + ours, "our.Main");
  }

  @Test
  void leaves_the_compilers_to_the_runtime() throws IOException {
    assertThat(started(java, "-XX:TieredStopAtLevel=1", "-cp", "/aws.jar", AWS, "m"))
        .contains("-XX:TieredStopAtLevel=1");
    assertThat(started(java, "-cp", "/aws.jar", AWS, "m"))
        .noneMatch(flag -> flag.contains("Tiered"));
  }

  @Test
  void starts_a_plain_java_without_aws_s_main_class() throws IOException {
    assertThat(output(java, "-Xa", "-cp", "/aws.jar", "another.Main", "m")).isEqualTo(plain());
  }

  @Test
  void starts_a_plain_java_without_a_class_path() throws IOException {
    assertThat(output(java, "-Xa", AWS, "m")).isEqualTo(plain());
    assertThat(output(java, "-Xa", AWS, "-cp")).isEqualTo(plain());
  }

  @Test
  void finds_a_java_of_its_own_when_it_is_given_none() throws IOException {
    assertThat(output()).startsWith(PLAIN);
    assertThat(output("/var/runtime/bootstrap")).startsWith(PLAIN);
  }

  private String layers() throws IOException {
    try (var jars = Files.list(code.layers().resolve("java/lib"))) {
      return String.join(":", jars.map(Path::toString).sorted().toList());
    }
  }

  private String plain() {
    return String.join(
        "\n",
        PLAIN,
        "<-XX:+UseSerialGC>",
        "<-XX:MaxRAMPercentage=80>",
        "<-cp>",
        "<" + ours + ">",
        "<our.Main>");
  }

  private List<String> started(String... commandLine) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String line : output(commandLine).split("\n", -1)) {
      assertThat(line).startsWith("<").endsWith(">");
      arguments.add(line.substring(1, line.length() - 1));
    }
    return arguments;
  }

  private String output(String... commandLine) throws IOException {
    Map<String, String> environment =
        Map.of(
            "AWS_LAMBDA_EXEC_WRAPPER",
            "/opt/vexel-streaming",
            "PATH",
            folder + ":" + System.getenv("PATH"));
    try (FunctionProcess process =
        FunctionProcess.start(code, "our.Main", environment, List.of(commandLine))) {
      assertThat(process.exitCode()).isZero();
      return process.output();
    }
  }
}
