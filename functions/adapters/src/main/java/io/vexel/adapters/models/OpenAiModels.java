package io.vexel.adapters.models;

import java.util.List;

/** The models of OpenAI that can chat, stream and call tools. */
final class OpenAiModels {
  static final List<Provider.KnownModel> KNOWN =
      List.of(
          new Provider.KnownModel("gpt-4o", "GPT-4o", 128_000),
          new Provider.KnownModel("gpt-4o-mini", "GPT-4o mini", 128_000),
          new Provider.KnownModel("gpt-4.1", "GPT-4.1", 1_047_576),
          new Provider.KnownModel("gpt-4.1-mini", "GPT-4.1 mini", 1_047_576),
          new Provider.KnownModel("gpt-4.1-nano", "GPT-4.1 nano", 1_047_576),
          new Provider.KnownModel("gpt-5", "GPT-5", 400_000),
          new Provider.KnownModel("gpt-5-mini", "GPT-5 mini", 400_000),
          new Provider.KnownModel("gpt-5-nano", "GPT-5 nano", 400_000),
          new Provider.KnownModel("o3", "o3", 200_000),
          new Provider.KnownModel("o4-mini", "o4-mini", 200_000));

  private OpenAiModels() {}
}
