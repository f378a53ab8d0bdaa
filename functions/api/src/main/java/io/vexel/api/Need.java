package io.vexel.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a route or task must be able to reach, and so which settings and permissions its function
 * gets.
 */
public enum Need {
  DATABASE(
      Set.of(Setting.MONGODB_URI, Setting.VEXEL_RATE_LIMITS), Set.of(Permission.CONNECT_DATABASE)),
  /** Checking access tokens takes public keys only. */
  CHECK_TOKENS(Set.of(Setting.VEXEL_ISSUER), Set.of()),
  /** Has those public keys set: instead of the database's, or to publish them there. */
  KNOW_KEYS(Set.of(Setting.VEXEL_VERIFICATION_KEYS), Set.of()),
  ISSUE_TOKENS(Set.of(Setting.VEXEL_ISSUER, Setting.VEXEL_SIGNING_KEY), Set.of()),
  FIRST_ADMIN(Set.of(Setting.ADMIN_EMAIL, Setting.ADMIN_PASSWORD), Set.of()),
  REGISTRATION(Set.of(Setting.VEXEL_REGISTRATION), Set.of()),
  /** Which models there are and which provider is set up; calls none. */
  MODEL_CATALOGUE(
      Set.of(Setting.VEXEL_DEFAULT_MODEL, Setting.VEXEL_PROVIDERS, Setting.OPENAI_BASE_URL),
      Set.of()),
  MODELS(
      Set.of(
          Setting.VEXEL_DEFAULT_MODEL,
          Setting.OPENAI_API_KEY,
          Setting.OPENAI_BASE_URL,
          Setting.VEXEL_SESSION_TITLES),
      Set.of()),
  RUN_LEASES(Set.of(Setting.VEXEL_RUN_LEASE_SECONDS), Set.of()),
  /** Leaves work that outlives the request. */
  ADD_JOBS(Set.of(Setting.VEXEL_JOBS_QUEUE), Set.of(Permission.SEND_JOBS)),
  /** What lets requests through that came by way of the edge. */
  EDGE(Set.of(Setting.VEXEL_ORIGIN_SECRET, Setting.VEXEL_ISSUER), Set.of());

  /** What the cloud has to allow, besides reading the secrets among the settings. */
  public enum Permission {
    CONNECT_DATABASE,
    SEND_JOBS
  }

  private final Set<Setting> settings;
  private final Set<Permission> permissions;

  Need(Set<Setting> settings, Set<Permission> permissions) {
    this.settings = settings;
    this.permissions = permissions;
  }

  public Set<Setting> settings() {
    return settings;
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  static Set<Setting> settings(Collection<Need> needs) {
    Set<Setting> all = EnumSet.noneOf(Setting.class);
    needs.forEach(need -> all.addAll(need.settings));
    return all;
  }

  static Set<Permission> permissions(Collection<Need> needs) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    needs.forEach(need -> all.addAll(need.permissions));
    return all;
  }
}
