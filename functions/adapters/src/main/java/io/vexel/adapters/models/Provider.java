package io.vexel.adapters.models;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who runs models and speaks the OpenAI API.
 *
 * @param id first part of its models' ids
 * @param name for people
 * @param baseUrl for example {@code https://api.openai.com/v1}
 * @param keySetting the setting that holds its key, named when the provider refuses it
 * @param models those known by name
 * @param anyModel whether other names than those are passed on to it
 * @param missingSetting what to set before it can be used; empty if nothing is missing
 */
public record Provider(
    String id,
    String name,
    String baseUrl,
    String apiKey,
    String keySetting,
    List<KnownModel> models,
    boolean anyModel,
    Optional<String> missingSetting) {
  private static final String OPENAI_URL = "https://api.openai.com/v1";

  /** Window taken for models nobody told us about; small enough for all that are in use. */
  private static final int UNKNOWN_WINDOW = 32_768;

  /** A model with the size of its context in tokens. */
  public record KnownModel(String name, String title, int contextWindow) {}

  public Provider {
    models = List.copyOf(models);
    baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /** OpenAI, or whoever answers at the address; then any model name is accepted. */
  public static Provider openAi(String apiKey, String baseUrl) {
    boolean itself = baseUrl.isBlank() || baseUrl.startsWith(OPENAI_URL);
    return new Provider(
        "openai",
        itself ? "OpenAI" : "the OpenAI-compatible provider",
        baseUrl.isBlank() ? OPENAI_URL : baseUrl,
        apiKey.strip(),
        "OPENAI_API_KEY",
        OpenAiModels.KNOWN,
        !itself,
        apiKey.isBlank() ? Optional.of("OPENAI_API_KEY") : Optional.empty());
  }

  /** As {@link #openAi}, for a process that lists its models while others hold the key. */
  public static Provider openAiElsewhere(String baseUrl) {
    return openAi("held by the functions that call models", baseUrl);
  }

  /** The model that needs no network; empty address where this host brings none. */
  public static Provider offline(String baseUrl) {
    return new Provider(
        "offline",
        "the offline model",
        baseUrl,
        "offline",
        "the offline model's key",
        List.of(new KnownModel("demo", "Offline demo", 16_384)),
        false,
        baseUrl.isBlank() ? Optional.of("OPENAI_API_KEY") : Optional.empty());
  }

  boolean available() {
    return missingSetting.isEmpty();
  }

  boolean knows(String model) {
    return models.stream().anyMatch(known -> known.name().equals(model));
  }

  boolean offers(String model) {
    return knows(model) || anyModel;
  }

  /** Whether it is OpenAI itself, whose newer models no longer take the older parameters. */
  boolean isOpenAi() {
    return baseUrl.startsWith(OPENAI_URL);
  }

  KnownModel describe(String model) {
    return models.stream()
        .filter(known -> known.name().equals(model))
        .findFirst()
        .orElseGet(() -> new KnownModel(model, model, UNKNOWN_WINDOW));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Provider[%s at %s]".formatted(id, baseUrl);
  }
}
