package io.vexel.adapters.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values and JSON correspond. */
final class Mapping {
  private static final int DEEPEST = 64;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Mapping() {}

  static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    SimpleModule values = new SimpleModule();
    values.addSerializer(Instant.class, new WriteTime());
    values.addDeserializer(Instant.class, new ReadTime());
    values.addSerializer(new WriteChoice());
    return JsonMapper.builder(factory)
        .addModule(values)
        .addModule(new Jdk8Module())
        .propertyNamingStrategy(new WireNames())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private static final class WriteTime extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(TIME.format(time));
    }
  }

  private static final class ReadTime extends JsonDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Instant.parse(in.getValueAsString());
    }
  }

  /** Constants in lower case. */
  private static final class WriteChoice extends JsonSerializer<Enum<?>> {
    @Override
    @SuppressWarnings("unchecked") // There is no class literal for Enum<?>.
    public Class<Enum<?>> handledType() {
      return (Class<Enum<?>>) (Class<?>) Enum.class;
    }

    @Override
    public void serialize(Enum<?> choice, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(choice.name().toLowerCase(Locale.ROOT));
    }
  }
}
