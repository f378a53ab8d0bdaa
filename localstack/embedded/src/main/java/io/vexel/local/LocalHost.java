package io.vexel.local;

import io.vexel.api.ProblemCode;
import io.vexel.api.Setting;
import io.vexel.core.users.Email;
import io.vexel.core.users.FirstAdmin;
import io.vexel.endpoints.App;
import io.vexel.endpoints.Config;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import io.vexel.local.gateway.Gateway;
import io.vexel.local.model.OfflineModel;
import io.vexel.local.site.Site;
import io.vexel.local.store.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Vexel whole in one process: local store, offline model, application and gateway, started in that
 * order and stopped in the opposite one.
 */
public final class LocalHost implements AutoCloseable {
  private static final Path SITE = Path.of("frontend-static", "out");

  /** Says why the host cannot start, in words for the person who started it. */
  static final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private final Resources resources;
  private final Gateway gateway;
  private final Greeting greeting;

  private LocalHost(Resources resources, Gateway gateway, Greeting greeting) {
    this.resources = resources;
    this.gateway = gateway;
    this.greeting = greeting;
  }

  /**
   * Starts everything and answers from then on.
   *
   * @throws java.net.BindException if the port is taken
   * @throws CannotStart if the data folder is in use
   */
  static LocalHost start(Config config, Clock clock) throws IOException {
    Resources resources = new Resources();
    try {
      return start(config, clock, resources);
    } catch (IOException | RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  private static LocalHost start(Config config, Clock clock, Resources resources)
      throws IOException {
    Gateway gateway = resources.add(new Gateway(config.number(Setting.PORT), new Site(SITE)));
    DataFolder data = resources.add(DataFolder.open(Path.of(config.get(Setting.DATA))));
    OfflineModel model =
        resources.add(OfflineModel.start(config.number(Setting.VEXEL_OFFLINE_TOKENS_PER_SECOND)));
    Config complete = complete(config, data, resources);
    JobRunner jobs = new JobRunner();
    App.Extras extras = new App.Extras(Optional.of(model.baseUrl()), jobs::wake);
    App app = resources.add(new App(complete, clock, extras));
    app.prepareDatabase();
    resources.add(jobs).start(app.jobs(), app.chat()::sweep);
    Greeting greeting = greeting(app, config, gateway.port());
    gateway.start(app::handle, request -> misdirected(app, request));
    return new LocalHost(resources, gateway, greeting);
  }

  /** The settings with what a laptop brings itself: database and signing key. */
  private static Config complete(Config config, DataFolder data, Resources resources)
      throws IOException {
    Config complete = config;
    if (config.find(Setting.MONGODB_URI).isEmpty()) {
      LocalStore store = resources.add(LocalStore.onFile(data.database()));
      complete = complete.with(Setting.MONGODB_URI, store.connectionString());
    }
    if (config.find(Setting.VEXEL_SIGNING_KEY).isEmpty()) {
      String key = data.secret("signing-key.json", App::newSigningKey);
      complete = complete.with(Setting.VEXEL_SIGNING_KEY, key);
    }
    return complete;
  }

  private static Greeting greeting(App app, Config config, int port) {
    Email admin = new Email(config.get(Setting.ADMIN_EMAIL));
    Optional<FirstAdmin.Made> made = app.makeFirstAdmin(admin, config.find(Setting.ADMIN_PASSWORD));
    return new Greeting(
        "http://localhost:" + port, admin.address(), made.flatMap(FirstAdmin.Made::madeUpPassword));
  }

  private static Reply misdirected(App app, Request request) {
    return app.problems()
        .of(
            ProblemCode.MISDIRECTED,
            "this server answers only as localhost, 127.0.0.1 or [::1], at its own port",
            request,
            UUID.randomUUID().toString());
  }

  int port() {
    return gateway.port();
  }

  Greeting greeting() {
    return greeting;
  }

  /** Ends what runs, keeping the answers so far, and then everything else. */
  @Override
  public void close() {
    resources.close();
  }
}
