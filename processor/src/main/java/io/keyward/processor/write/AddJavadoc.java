package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is cached, under which key, for how long; what clears it; what is not cached, and why. */
final class AddJavadoc implements Step {

  @Override
  public void execute(Draft draft) {
    draft
        .type()
        .addJavadoc(
            "Caches {@link $T} in Redis, $L.\n",
            ClassName.get(draft.repository().type()),
            isGlobal(draft) ? "for all tenants alike" : "one key space a tenant");
    Map<String, List<String>> methods = byWhatTheyDo(draft.repository().methods());
    if (methods.isEmpty()) {
      return;
    }
    draft.type().addJavadoc("\n<ul>\n");
    methods.forEach((does, names) -> draft.type().addJavadoc("$L", Prose.item(names, does)));
    draft.type().addJavadoc("</ul>\n");
  }

  /** In the methods' order; methods that do the same share a line. */
  private static Map<String, List<String>> byWhatTheyDo(List<MethodModel> methods) {
    Map<String, Long> overloads =
        methods.stream().collect(Collectors.groupingBy(MethodModel::name, Collectors.counting()));
    return methods.stream()
        .filter(method -> !method.actions().isEmpty())
        .collect(
            Collectors.groupingBy(
                Prose::predicate,
                LinkedHashMap::new,
                Collectors.mapping(
                    method -> Prose.name(method, overloads.getOrDefault(method.name(), 0L) > 1),
                    Collectors.toList())));
  }

  private static boolean isGlobal(Draft draft) {
    return draft.repository().keys().findAny().isPresent()
        && draft
            .repository()
            .keys()
            .allMatch(key -> key.template() instanceof Parsed parsed && parsed.startsGlobal());
  }
}
