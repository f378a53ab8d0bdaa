package io.vexel.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

final class PackedLinesTest {
  private static final List<String> FEW = List.of("{\"delta\":\"漢字 👋 שלום\"}", " {\"a\" : 1.0} ");
  private static final List<String> MANY =
      IntStream.range(0, 256)
          .mapToObj("{\"type\":\"TEXT_MESSAGE_CONTENT\",\"delta\":\"Zoë %d 🌍\"}"::formatted)
          .toList();

  @Test
  void few_lines_stay_a_text_that_anybody_can_read() {
    Object packed = PackedLines.pack(FEW);
    assertThat(packed).isEqualTo(FEW.getFirst() + "\n" + FEW.getLast());
    assertThat(unpacked(packed)).isEqualTo(FEW);
  }

  @Test
  void many_lines_that_are_alike_take_a_tenth_of_their_bytes() {
    Object packed = PackedLines.pack(MANY);
    assertThat(packed).isInstanceOf(Binary.class);
    assertThat(((Binary) packed).length()).isLessThan(String.join("\n", MANY).length() / 10);
    assertThat(unpacked(packed)).isEqualTo(MANY);
  }

  @Test
  void lines_that_are_alike_in_nothing_come_back_as_well() {
    Random random = new Random(4711);
    List<String> lines =
        random
            .longs(5_000)
            .mapToObj(number -> Long.toHexString(number) + new String(Character.toChars(0x4e00)))
            .toList();
    assertThat(unpacked(PackedLines.pack(lines))).isEqualTo(lines);
  }

  @Test
  void lists_of_earlier_versions_are_read() {
    assertThat(unpacked(MANY)).isEqualTo(MANY);
  }

  @Test
  void what_was_cut_off_is_not_taken_for_the_whole() {
    byte[] packed = ((Binary) PackedLines.pack(MANY)).getData();
    Binary half = new Binary(Arrays.copyOf(packed, packed.length / 2));
    assertThatIllegalStateException().isThrownBy(() -> unpacked(half));
  }

  @Test
  void what_was_damaged_is_not_taken_for_a_text() {
    byte[] packed = ((Binary) PackedLines.pack(MANY)).getData();
    packed[packed.length - 1] ^= 1;
    assertThatIllegalStateException().isThrownBy(() -> unpacked(new Binary(packed)));
  }

  private static List<String> unpacked(Object stored) {
    return PackedLines.unpack(new Document("events", stored), "events");
  }
}
