package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.MethodModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What is cached, under which key, for how long; what clears it; what is not cached, and why. */
final class AddJavadoc implements Step {

  @Override
  public void execute(Draft draft) {
    draft
        .type()
        .addJavadoc(
            "$L {@link $T} in Redis, $L.\n",
            draft.isCatalog() ? "Handles on the entries of" : "Caches",
            ClassName.get(draft.repository().type()),
            isGlobal(draft) ? "for all tenants alike" : "one key space a tenant");
    List<MethodModel> methods = draft.repository().methods();
    if (methods.stream().allMatch(method -> method.actions().isEmpty())) {
      return;
    }
    Prose prose = new Prose(methods);
    draft.type().addJavadoc("\n<ul>\n");
    byWhatTheyDo(methods).forEach(alike -> draft.type().addJavadoc("$L", prose.item(alike)));
    draft.type().addJavadoc("</ul>\n");
  }

  /** In the methods' order; methods that do the same share a line. */
  private static Collection<List<MethodModel>> byWhatTheyDo(List<MethodModel> methods) {
    return methods.stream()
        .filter(method -> !method.actions().isEmpty())
        .collect(
            Collectors.groupingBy(
                method -> Prose.predicate(method, false), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static boolean isGlobal(Draft draft) {
    return draft.repository().keys().findAny().isPresent()
        && draft
            .repository()
            .keys()
            .allMatch(key -> key.template() instanceof Parsed parsed && parsed.startsGlobal());
  }
}
