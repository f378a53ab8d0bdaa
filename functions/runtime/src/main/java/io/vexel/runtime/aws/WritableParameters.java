package io.vexel.runtime.aws;

/** Values that are kept outside of a function's environment, for those who keep them. */
public interface WritableParameters extends Parameters {
  /**
   * Keeps a value under a name, in the place of the one before.
   *
   * @param secret whether it is encrypted
   * @throws io.vexel.core.Refusal.Unavailable if it cannot be kept at the moment
   */
  void write(String name, String value, boolean secret);

  /**
   * Forgets a value; a name that nothing is kept under is no fault.
   *
   * @throws io.vexel.core.Refusal.Unavailable if it cannot be forgotten at the moment
   */
  void remove(String name);
}
