package io.vexel.core.chat;

import io.vexel.core.Refusal;
import java.util.List;
import java.util.Optional;

/** The models this installation can or could reach. */
public interface Models {
  /**
   * A model in the catalogue.
   *
   * @param id {@code provider/model}
   * @param contextWindow in tokens
   * @param missingSetting what to set to make it available; empty if it is
   */
  record Info(
      String id, String name, String provider, int contextWindow, Optional<String> missingSetting) {
    public boolean available() {
      return missingSetting.isEmpty();
    }
  }

  List<Info> catalogue();

  /** The id for agents that name none. */
  String defaultId();

  /**
   * What is known of a model; a bare name resolves to the one provider that offers it.
   *
   * @throws Refusal.NotFound {@code model-unknown}
   */
  Info describe(String modelId);

  /**
   * The model, ready to be asked.
   *
   * @throws Refusal.NotFound {@code model-unknown}
   * @throws Refusal.Unavailable {@code model-unavailable}, naming the setting to set
   */
  Model open(String modelId);
}
