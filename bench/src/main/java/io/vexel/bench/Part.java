package io.vexel.bench;

/** Something that is measured and has a section of its own. */
@FunctionalInterface
interface Part {
  Section measure() throws Exception;
}
