package io.vexel.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Models;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
  private static final String OPENAI = "https://api.openai.com/v1";
  private static final Provider OFFLINE = Provider.offline("http://127.0.0.1:9/v1");

  @Test
  void lists_the_models_of_every_provider_and_says_what_is_missing() {
    Catalogue catalogue = catalogue("", Provider.openAi("", OPENAI), OFFLINE);
    assertThat(catalogue.catalogue())
        .filteredOn(info -> info.id().equals("openai/gpt-4o"))
        .containsExactly(
            new Models.Info(
                "openai/gpt-4o", "GPT-4o", "openai", 128_000, Optional.of("OPENAI_API_KEY")));
    assertThat(catalogue.describe("offline/demo").available()).isTrue();
  }

  @Test
  void the_default_is_what_is_set_or_else_the_first_available() {
    Provider closed = Provider.openAi("", OPENAI);
    Provider open = Provider.openAi("secret", OPENAI);
    assertThat(catalogue("", closed, OFFLINE).defaultId()).isEqualTo("offline/demo");
    assertThat(catalogue("", open, OFFLINE).defaultId()).isEqualTo("openai/gpt-4o");
    assertThat(catalogue("gpt-4o-mini", open, OFFLINE).defaultId()).isEqualTo("openai/gpt-4o-mini");
    assertThat(catalogue("", closed).defaultId()).isEqualTo("openai/gpt-4o");
    assertThat(catalogue("no-such-model", open).defaultId()).isEqualTo("no-such-model");
  }

  @Test
  void a_bare_name_finds_the_one_provider_that_offers_it() {
    Catalogue catalogue = catalogue("", Provider.openAi("secret", OPENAI), OFFLINE);
    assertThat(catalogue.describe("gpt-4o").id()).isEqualTo("openai/gpt-4o");
    assertThat(catalogue.describe("demo").id()).isEqualTo("offline/demo");
  }

  @Test
  void another_address_takes_any_model_name() {
    Catalogue catalogue =
        catalogue("", Provider.openAi("key", "http://localhost:11434/v1/"), OFFLINE);
    assertThat(catalogue.describe("llama3.2").id()).isEqualTo("openai/llama3.2");
    assertThat(catalogue.describe("meta-llama/Llama-3").id())
        .isEqualTo("openai/meta-llama/Llama-3");
    assertThat(catalogue.describe("openai/meta-llama/Llama-3").id())
        .isEqualTo("openai/meta-llama/Llama-3");
    assertThat(catalogue.describe("demo").id()).isEqualTo("offline/demo");
    assertThat(catalogue.open("llama3.2")).isNotNull();
  }

  @Test
  void an_unknown_model_is_refused_by_name() {
    Catalogue catalogue = catalogue("", Provider.openAi("key", OPENAI), OFFLINE);
    for (String unknown :
        List.of("nope", "openai/nope", "nobody/gpt-4o", "", "openai/", "/", "x".repeat(5_000))) {
      assertThatThrownBy(() -> catalogue.describe(unknown))
          .isInstanceOfSatisfying(
              Refusal.NotFound.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo("model-unknown");
                assertThat(refusal.detail()).hasSizeLessThan(300);
              });
    }
  }

  @Test
  void a_model_without_a_key_is_refused_with_the_setting_to_set() {
    Catalogue catalogue = catalogue("", Provider.openAi(" ", OPENAI));
    assertThatThrownBy(() -> catalogue.open("gpt-4o"))
        .isInstanceOfSatisfying(
            Refusal.Unavailable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("model-unavailable");
              assertThat(refusal.detail())
                  .isEqualTo(
                      "could not use the model openai/gpt-4o: OPENAI_API_KEY is not set on this"
                          + " installation");
            });
  }

  @Test
  void a_provider_does_not_show_its_key() {
    assertThat(Provider.openAi("sk-secret", OPENAI).toString()).doesNotContain("sk-secret");
  }

  private static Catalogue catalogue(String defaultId, Provider... providers) {
    return new Catalogue(List.of(providers), defaultId, new JacksonJson(), Patience.USUAL);
  }
}
