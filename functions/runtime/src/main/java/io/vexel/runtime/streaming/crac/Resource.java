package io.vexel.runtime.streaming.crac;

/** Something that is to be told of snapshots. */
public interface Resource {
  void beforeCheckpoint(Context context) throws Exception;

  void afterRestore(Context context) throws Exception;
}
