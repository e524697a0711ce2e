package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.report.RuleId;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say, word for word, and that what they tell one to type is valid. */
class MessagesTest {

  private static final Pattern TO_TYPE = Pattern.compile("Write \"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource
  void saysTheMainMessageWordForWordAndAlwaysInSentencesThatNameThePlace(RuleId id) {
    List<String> said = new ArrayList<>();
    Example.bad(id)
        .forEach(
            example -> {
              List<String> messages =
                  example.setup().compile(example.sources()).messages().stream()
                      .filter(message -> id == RuleId.KW409 || !message.startsWith("[KW409]"))
                      .toList();
              said.addAll(messages);
              assertThat(messages)
                  .allSatisfy(
                      message ->
                          assertThat(message)
                              .startsWith("[" + id + "] " + subject(example))
                              .matches("(?s).*[.?]$")
                              .doesNotContain("..")
                              .doesNotContain("  "));
            });

    assertThat(said).contains(Example.message(id));
  }

  /** What a message begins with; one about an option concerns no type. */
  private static String subject(Example example) {
    return example.id() == RuleId.KW607 ? "The option keyward." : example.name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user:{user_id}",
        "user",
        "{user_id}",
        "{user_id}:user",
        "tenant:user:{user_id}",
        "tenant:{Tenant_Id}:user:{user_id}",
        "tenant:{tenant}:{user_id}",
        "tenant:{tenant_id.value}:user:{user_id}",
        "app:{env}:user:{user_id}",
        "{env}:{user_id}",
        "global:user:{user_id}",
        "user:*",
        "user::{user_id}",
        ":",
        "",
        "user {user_id}",
      })
  void whatToTypeInsteadOfAForgottenTenantIsValid(String key) {
    Compilation wrong = Compilation.of(repository(key));
    assertThat(wrong.messages()).hasSize(1);
    Matcher toType = TO_TYPE.matcher(wrong.messages().get(0));
    assertThat(toType.find()).isTrue();

    assertThat(Compilation.of(repository(toType.group(1))).messages())
        .as("after typing %s", toType.group(1))
        .filteredOn(message -> !message.contains("[KW106]") && !message.contains("[KW409]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "id, '{invoice.id}'",
    "payer_id, '{invoice.payerId}'",
    "payerId.text, '{invoice.payerId.text}'",
  })
  void aNameThatAnArgumentHasInsideIsFoundThere(String written, String meant) {
    Compilation wrong = Compilation.of(save("{" + written + "}"));
    assertThat(wrong.messages())
        .singleElement()
        .asString()
        .endsWith(" Did you mean " + meant + "?");

    assertThat(Compilation.of(save(meant)).messages()).as("after typing %s", meant).isEmpty();
  }

  private static Source save(String placeholder) {
    return Source.of(
        "t/Repo.java",
        """
        package t; IMPORTS public interface Repo {
          record Payer(long text) {}
          record Invoice(UUID id, Payer payerId) {}
          @CacheEvict(key = "tenant:{tenant_id}:invoice:HERE", justification = "cached elsewhere")
          void save(List<Invoice> invoice);
        }
        """
            .replace("HERE", placeholder));
  }

  private static Source repository(String key) {
    return Source.of(
        "t/Repo.java",
        "package t; IMPORTS public interface Repo {\n"
            + "  @Cacheable(key = \""
            + key
            + "\", ttl = \"1m\") int find(long userId);\n}\n");
  }

  @Test
  void theTemplateAloneIsUnderlined() {
    Compilation compilation = Compilation.of(repository("user:{user_id}"));

    assertThat(compilation.underlined("KW101")).isEqualTo("\"user:{user_id}\"");
  }
}
