package io.vexel.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir Path directory;

  @Test
  void what_was_kept_is_handed_over_in_its_order() {
    Journal journal = open(0, new ArrayList<>());
    keep(journal, "one", "two");
    journal.turn();
    keep(journal, "three");
    assertThat(handedOver(0)).containsExactly("one", "two", "three");
  }

  @Test
  void what_the_store_has_already_is_left_out() {
    Journal journal = open(0, new ArrayList<>());
    keep(journal, "one", "two");
    assertThat(journal.last()).isEqualTo(2);
    assertThat(handedOver(1)).containsExactly("two");
  }

  @Test
  void a_record_that_was_torn_is_left_out_and_later_ones_are_not() throws Exception {
    keep(open(0, new ArrayList<>()), "one", "torn");
    byte[] whole = Files.readAllBytes(file(1));
    Files.write(file(1), Arrays.copyOf(whole, whole.length - 1));
    keep(open(0, new ArrayList<>()), "two");
    assertThat(handedOver(0)).containsExactly("one", "two");
  }

  @Test
  void a_record_that_the_disk_has_changed_ends_its_file() throws Exception {
    keep(open(0, new ArrayList<>()), "one", "changed", "never reached");
    String text = Files.readString(file(1), StandardCharsets.ISO_8859_1);
    Files.writeString(file(1), text.replace("changed", "CHANGED"), StandardCharsets.ISO_8859_1);
    assertThat(handedOver(0)).containsExactly("one");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void what_could_not_be_written_is_not_kept_and_can_be_tried_again() throws Exception {
    Journal journal = open(0, new ArrayList<>());
    keep(journal, "one");
    Path full = Files.createSymbolicLink(file(2), Path.of("/dev/full"));
    journal.turn();
    assertThatThrownBy(() -> keep(journal, "two")).isInstanceOf(UncheckedIOException.class);
    Files.delete(full);
    keep(journal, "two", "three");
    assertThat(handedOver(0)).containsExactly("one", "two", "three");
  }

  @Test
  void files_that_are_no_longer_needed_are_removed() {
    Journal journal = open(0, new ArrayList<>());
    keep(journal, "one");
    journal.forget(journal.turn());
    keep(journal, "two");
    assertThat(file(1)).doesNotExist();
    assertThat(handedOver(1)).containsExactly("two");
    journal.close();
    assertThat(directory).isEmptyDirectory();
  }

  private List<String> handedOver(long known) {
    List<String> seen = new ArrayList<>();
    open(known, seen);
    return seen;
  }

  private Journal open(long known, List<String> seen) {
    return Journal.open(
        directory.resolve("database"),
        known,
        bytes -> seen.add(StandardCharsets.UTF_8.decode(bytes).toString()));
  }

  private static void keep(Journal journal, String... changes) {
    for (String change : changes) {
      journal.append(ByteBuffer.wrap(change.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Path file(int number) {
    return directory.resolve("database.journal-" + number);
  }
}
