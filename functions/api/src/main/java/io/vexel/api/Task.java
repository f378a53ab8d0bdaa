package io.vexel.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every function of the cloud that serves no route. */
public enum Task {
  /** Lets nobody past the gateway whose access token is bad; knows no database. */
  AUTHORIZE(10, 512, Need.CHECK_TOKENS, Need.KNOW_KEYS),
  /** Does jobs when the queue wakes it, and whatever is due or lost on a schedule. */
  WORK(900, 1769, Need.DATABASE, Need.MODELS, Need.RUN_LEASES, Need.ADD_JOBS),
  /**
   * Runs with each deployment: indexes, documents of earlier versions, keys to come, the first
   * administrator.
   */
  PREPARE(300, 1769, Need.DATABASE, Need.KNOW_KEYS, Need.FIRST_ADMIN);

  private final int timeoutSeconds;
  private final int memoryMegabytes;
  private final Set<Need> needs;

  Task(int timeoutSeconds, int memoryMegabytes, Need... needs) {
    this.timeoutSeconds = timeoutSeconds;
    this.memoryMegabytes = memoryMegabytes;
    this.needs = EnumSet.copyOf(List.of(needs));
  }

  /** The name of its function, for example {@code authorize}. */
  public String function() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int timeoutSeconds() {
    return timeoutSeconds;
  }

  public int memoryMegabytes() {
    return memoryMegabytes;
  }

  public Set<Need> needs() {
    return Set.copyOf(needs);
  }

  /** The settings its function gets, and no others. */
  public Set<Setting> settings() {
    return Need.settings(needs);
  }

  /** The permissions its function gets, and no others. */
  public Set<Need.Permission> permissions() {
    return Need.permissions(needs);
  }
}
