package io.keyward.processor.inventory;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.ValueGraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes the facts of one interface that no rule has an error against. The same interface gives the
 * same text, whatever the order of its members, the compiler or the day.
 */
public final class InventoryWriter {

  /** Stands for the shape of a value type and its key, as in the decorator. */
  public interface Fingerprints {

    /** The fingerprint of entries of {@code value} under a key of {@code placeholders}. */
    long of(ValueGraph value, List<ToValue> placeholders);
  }

  private final Fingerprints fingerprints;
  private final Function<Binding, String> kinds;

  /**
   * A writer.
   *
   * @param fingerprints those that decorators give
   * @param kinds a placeholder's kind as the index keeps it
   */
  public InventoryWriter(Fingerprints fingerprints, Function<Binding, String> kinds) {
    this.fingerprints = fingerprints;
    this.kinds = kinds;
  }

  /** Where in the class output the facts of {@code repository} belong. */
  public static String path(RepositoryModel repository) {
    return Inventories.FOLDER + repository.type().getQualifiedName() + Inventories.EXTENSION;
  }

  /** The JSON of {@code repository}, and of what the compiler warned of it. */
  public String write(RepositoryModel repository, Collection<Warning> warnings) {
    Json.Draft facts =
        new Json.Draft()
            .put("format", Inventories.FORMAT)
            .put("interface", repository.type().getQualifiedName().toString())
            .put("decorator", qualified(repository));
    facts.put(
        "methods",
        repository.methods().stream()
            .map(
                method ->
                    Map.entry(
                        TypeText.signature(method.element()),
                        method(repository.type(), method, warnings)))
            .collect(Json.toMembers()));
    repository.catalog().ifPresent(catalog -> facts.put("catalog", "put and evict"));
    return JsonWriter.write(facts.put("warnings", elsewhere(repository, warnings)).build());
  }

  private static String qualified(RepositoryModel repository) {
    String name = repository.decoratorName();
    return repository.packageName().isEmpty() ? name : repository.packageName() + "." + name;
  }

  private Json.Members method(
      TypeElement repository, MethodModel method, Collection<Warning> warnings) {
    Json.Draft facts = new Json.Draft();
    if (method.element().getEnclosingElement() instanceof TypeElement declaring
        && !declaring.equals(repository)) {
      facts.put("inheritedFrom", declaring.getQualifiedName().toString());
    }
    new Actions(method, fingerprints, kinds).addTo(facts);
    return facts
        .put("exceptions", Exceptions.of(method))
        .put("suppressed", ids(method))
        .put("warnings", here(method, warnings))
        .build();
  }

  private static Collection<String> ids(MethodModel method) {
    boolean cached = !method.actions().stream().allMatch(CacheAction.Uncached.class::isInstance);
    return method.suppressed().stream()
        .filter(id -> cached && id.matches("KW[0-9]{3}"))
        .sorted()
        .toList();
  }

  private static Collection<String> here(MethodModel method, Collection<Warning> warnings) {
    return warnings.stream()
        .filter(warning -> isAbout(warning, method))
        .map(warning -> warning.text(method.element()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is about no one method: the type, its annotations, members of its values. */
  private static Collection<String> elsewhere(
      RepositoryModel repository, Collection<Warning> warnings) {
    return warnings.stream()
        .filter(
            warning -> repository.methods().stream().noneMatch(method -> isAbout(warning, method)))
        .map(warning -> warning.text(repository.type()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAbout(Warning warning, MethodModel method) {
    Element element = warning.at().element();
    return element.equals(method.element())
        || method.element().equals(element.getEnclosingElement());
  }
}
