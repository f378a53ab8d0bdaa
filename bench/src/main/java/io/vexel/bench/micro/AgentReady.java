package io.vexel.bench.micro;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.vexel.adapters.json.JacksonJson;
import io.vexel.adapters.models.Asked;
import io.vexel.adapters.mongo.Stored;
import io.vexel.adapters.tools.CalculatorTool;
import io.vexel.adapters.tools.ClockTool;
import io.vexel.core.agents.Agent;
import io.vexel.core.agents.AgentId;
import io.vexel.core.agents.AgentType;
import io.vexel.core.agents.ModelChoice;
import io.vexel.core.chat.Encoding;
import io.vexel.core.tools.Tools;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From an agent's definition, as stored, to what a run needs of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AgentReady {
  private final Tools tools = new Tools(List.of(new CalculatorTool(), new ClockTool()));
  private final Asked asked = new Asked(new JacksonJson());
  private final Agent agent = agent();
  private final Document document = Stored.document(agent);
  private final RawBsonDocument bytes = new RawBsonDocument(document, new DocumentCodec());
  private final DocumentCodec codec = new DocumentCodec();

  private static Agent agent() {
    return new Agent(
        new AgentId("0123456789abcdef01234567"),
        new UserId("0123456789abcdef01234568"),
        "Measured",
        "Answers while it is measured.",
        AgentType.ASSISTANT,
        new ModelChoice("offline/demo", Optional.empty(), Optional.of(0.5), Optional.empty()),
        List.of("Be brief.", "Answer in the person's language."),
        List.of(),
        List.of("calculator"),
        true,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** The document that the driver hands out becomes the agent. */
  @Benchmark
  public Agent configuration() {
    return Stored.agent(document);
  }

  /** The driver's own work before that. */
  @Benchmark
  public Document bytesToDocument() {
    return bytes.decode(codec);
  }

  @Benchmark
  public String systemPrompt() {
    return Encoding.system(agent);
  }

  /** Everything that a run needs before it looks at the conversation. */
  @Benchmark
  public Ready ready() {
    Agent read = Stored.agent(document);
    return new Ready(
        read, Encoding.system(read), asked.specifications(tools.operations(read.tools()).values()));
  }

  /** An agent that can begin. */
  public record Ready(Agent agent, String system, List<ToolSpecification> tools) {}
}
