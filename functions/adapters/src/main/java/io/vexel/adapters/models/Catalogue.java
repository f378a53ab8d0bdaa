package io.vexel.adapters.models;

import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Models;
import io.vexel.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The models of several providers. */
public final class Catalogue implements Models, AutoCloseable {
  private final List<Provider> providers;
  private final String defaultId;
  private final Conversation conversation;
  private final Patience patience;

  /** Connections are made when first needed, and shared by all models of a provider. */
  private final Map<String, OpenAiConnection> connections = new ConcurrentHashMap<>();

  /** A model's provider and its name there. */
  private record Place(Provider provider, String model) {
    Info info() {
      Provider.KnownModel known = provider.describe(model);
      return new Info(
          provider.id() + "/" + model,
          known.title(),
          provider.id(),
          known.contextWindow(),
          provider.missingSetting());
    }
  }

  /**
   * @param defaultId blank for the first model that is available
   */
  public Catalogue(List<Provider> providers, String defaultId, Json json, Patience patience) {
    this.providers = List.copyOf(providers);
    this.defaultId = defaultId.strip();
    this.conversation = new Conversation(json);
    this.patience = patience;
  }

  @Override
  public List<Info> catalogue() {
    return providers.stream()
        .flatMap(provider ->
            provider.models().stream().map(model -> new Place(provider, model.name()).info()))
        .toList();
  }

  @Override
  public String defaultId() {
    if (!defaultId.isEmpty()) {
      return find(defaultId).map(place -> place.info().id()).orElse(defaultId);
    }
    List<Info> all = catalogue();
    return all.stream().filter(Info::available).findFirst().orElse(all.getFirst()).id();
  }

  @Override
  public Info describe(String modelId) {
    return place(modelId).info();
  }

  @Override
  public Model open(String modelId) {
    Place place = place(modelId);
    Provider provider = place.provider();
    provider
        .missingSetting()
        .ifPresent(setting -> {
          throw new Refusal.Unavailable(
              "model-unavailable",
              "could not use the model %s: %s is not set on this installation"
                  .formatted(place.info().id(), setting));
        });
    OpenAiConnection connection =
        connections.computeIfAbsent(
            provider.id(), id -> new OpenAiConnection(provider, patience.connect()));
    return new LangChainModel(
        connection.to(place.model()),
        conversation,
        new Failures(provider, place.model()),
        patience);
  }

  private Place place(String modelId) {
    return find(modelId)
        .orElseThrow(() ->
            new Refusal.NotFound(
                "model-unknown",
                "no provider of this installation offers the model '%s'; GET /api/v1/models"
                        .formatted(shortened(modelId))
                    + " lists those there are"));
  }

  private Optional<Place> find(String modelId) {
    int slash = modelId.indexOf('/');
    Optional<Provider> named = slash < 0 ? Optional.empty() : provider(modelId.substring(0, slash));
    String rest = modelId.substring(slash + 1);
    return named.isPresent()
        ? named
            .filter(provider -> !rest.isBlank() && provider.offers(rest))
            .map(provider -> new Place(provider, rest))
        : bare(modelId);
  }

  private Optional<Provider> provider(String id) {
    return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /** The one provider that offers a model of this name: those that know it go before others. */
  private Optional<Place> bare(String model) {
    if (model.isBlank()) {
      return Optional.empty();
    }
    List<Provider> knowing = providers.stream().filter(p -> p.knows(model)).toList();
    List<Provider> offering =
        knowing.isEmpty()
            ? providers.stream().filter(p -> p.anyModel() && p.available()).toList()
            : knowing;
    return offering.size() == 1
        ? Optional.of(new Place(offering.getFirst(), model))
        : Optional.empty();
  }

  private static String shortened(String modelId) {
    return modelId.length() <= 100 ? modelId : modelId.substring(0, 100) + "…";
  }

  /** Ends all connections; the next question to a model makes new ones. */
  @Override
  public void close() {
    connections
        .values()
        .removeIf(connection -> {
          connection.close();
          return true;
        });
  }
}
