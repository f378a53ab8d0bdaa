package io.vexel.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vexel.cloud.Templates.Resource;
import io.vexel.testing.lambda.Invoked.End;
import java.io.IOException;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A stage, deployed from its synthesised templates to this machine: CloudFront and API Gateway
 * listen on loopback ports, and functions are processes that are started when they are called.
 */
public final class Cloud implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Cloud.class.getName());

  private final Services services;
  private final Lambda lambda;
  private final RestApi api;
  private final Distribution distribution;
  private final JobsFeed jobs;
  private final Map<String, Long> resources;
  private final HttpServer edge;
  private final HttpServer gateway;

  private Cloud(Path assembly, Services services, boolean snapshots, Path folder)
      throws IOException {
    // Without this the JDK's server holds small writes back for up to 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Templates templates = Templates.in(assembly);
    Intrinsics intrinsics = new Intrinsics(templates);
    this.services = services;
    this.resources =
        templates.all().collect(Collectors.groupingBy(Resource::stack, Collectors.counting()));
    this.edge = server();
    this.gateway = server();
    services.store(templates.one("AWS::ApiGateway::Stage").property("StageName").asText());
    templates.of("AWS::SSM::Parameter").forEach(this::store);
    this.lambda =
        new Lambda(functions(templates, intrinsics), services.surroundings(), snapshots, folder);
    prepare(templates, intrinsics);
    this.api = new RestApi(templates, intrinsics, lambda);
    this.distribution = new Distribution(templates, api, services::parameter);
    this.jobs = new JobsFeed(templates, intrinsics, services.messages(), lambda);
    listen(edge, distribution::answer);
    listen(gateway, api::answer);
  }

  /**
   * Deploys a stage: the database is prepared, and then it serves.
   *
   * @param assembly folder of the templates
   * @param services what functions reach; closed by whoever has made them
   * @param snapshots whether functions are primed as for snapshots, and go on from there
   * @param folder for unpacked archives
   */
  public static Cloud deploy(Path assembly, Services services, boolean snapshots, Path folder)
      throws IOException {
    return new Cloud(assembly, services, snapshots, folder);
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  /** The one parameter that a stack stores says where people find the stage, which is here. */
  private void store(Resource parameter) {
    services.put(parameter.property("Name").asText(), url().toString());
  }

  /** The queue of the templates is a stand-in's, which has an address of its own. */
  private Map<String, FunctionSettings> functions(Templates templates, Intrinsics intrinsics) {
    String queues = "https://sqs.%s.amazonaws.com/".formatted(Intrinsics.REGION);
    Map<String, FunctionSettings> functions =
        new HashMap<>(FunctionSettings.in(templates, intrinsics));
    functions.replaceAll((name, settings) -> {
      Map<String, String> environment = new HashMap<>(settings.environment());
      environment.replaceAll(
          (variable, value) -> value.startsWith(queues) ? services.queue() : value);
      return settings.with(environment);
    });
    return functions;
  }

  /** Does what CloudFormation does about the custom resource: its provider calls our function. */
  private void prepare(Templates templates, Intrinsics intrinsics) {
    Resource database = templates.one("Custom::PreparedDatabase");
    JsonNode token = database.at("/ServiceToken/Fn::GetAtt/0");
    Resource provider = templates.resource(database.stack(), token.asText());
    String function =
        Lambda.name(
            intrinsics.text(
                provider.stack(),
                provider.at("/Environment/Variables/USER_ON_EVENT_FUNCTION_ARN")));
    byte[] event = "{\"RequestType\":\"Create\"}".getBytes(StandardCharsets.UTF_8);
    try (Invocation invocation = lambda.invoke(function, event)) {
      invocation.whole(lambda.settings(function).timeout());
      if (invocation.end() != End.WHOLE) {
        throw new IllegalStateException(
            "the database could not be prepared:\n" + lambda.log(function));
      }
    } catch (Invocation.TimedOut e) {
      throw new IllegalStateException("preparing the database took too long", e);
    }
  }

  private interface Answers {
    void answer(Incoming request, Outgoing to) throws IOException;
  }

  private static void listen(HttpServer server, Answers answers) {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> serve(exchange, answers));
    server.start();
  }

  private static void serve(HttpExchange exchange, Answers answers) {
    try (exchange) {
      answers.answer(Incoming.of(exchange), new Outgoing(exchange));
    } catch (IOException gone) {
      // The caller went away, or sees from the broken connection that the answer is not whole.
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.ERROR, "a request failed in the stand-in", e);
    }
  }

  /** Where people find the stage. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + edge.getAddress().getPort());
  }

  /** Where the gateway itself is, which nobody should use who comes by the one address. */
  public URI gatewayUrl() {
    return URI.create(
        "http://127.0.0.1:%d/%s".formatted(gateway.getAddress().getPort(), api.stage()));
  }

  /** Whether a path goes on to the gateway from the one address. */
  public boolean leadsToApi(String path) {
    return distribution.leadsToApi(path);
  }

  /** Every path of the gateway, with parameters in braces, and its method. */
  public Map<String, String> functionsByOperation() {
    return api.operations().stream()
        .collect(
            Collectors.toMap(
                operation -> operation.method() + " " + operation.path(), Operation::function));
  }

  /** How many resources each stack has. */
  public Map<String, Long> resources() {
    return resources;
  }

  /** The names of all functions. */
  public Set<String> functions() {
    return lambda.names();
  }

  /** How many processes were started, by function. */
  public Map<String, Integer> environments() {
    return lambda.environments();
  }

  /** What a function has logged so far. */
  public String log(String function) {
    return lambda.log(function);
  }

  /** Ends all processes, as Lambda does when nobody calls for long. */
  public void cool() {
    api.cool();
    lambda.cool();
  }

  @Override
  public void close() {
    edge.stop(0);
    gateway.stop(0);
    distribution.close();
    jobs.close();
    lambda.close();
  }
}
