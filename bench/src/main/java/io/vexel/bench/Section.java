package io.vexel.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What a part found out: a Markdown table, and sentences about it that only a run can say. */
record Section(List<String> head, List<List<String>> rows, List<String> remarks) {
  Section {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  String markdown() {
    String table =
        line(head)
            + line(head.stream().map(title -> "---").toList())
            + rows.stream().map(Section::line).collect(Collectors.joining());
    return table + remarks.stream().map(said -> "\n" + said + "\n").collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
