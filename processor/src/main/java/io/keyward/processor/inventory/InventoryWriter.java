package io.keyward.processor.inventory;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.ValueGraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

  /** A writer whose entries have the fingerprints that decorators give them. */
  public InventoryWriter(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
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
    return JsonWriter.write(
        facts.put("warnings", messages(warnings, repository.type()::equals)).build());
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
    new Actions(method, fingerprints).addTo(facts);
    Predicate<Element> here =
        element ->
            element.equals(method.element())
                || method.element().equals(element.getEnclosingElement());
    return facts
        .put("exceptions", Exceptions.of(method))
        .put("suppressed", ids(method))
        .put("warnings", messages(warnings, here))
        .build();
  }

  private static Collection<String> ids(MethodModel method) {
    boolean cached = !method.actions().stream().allMatch(CacheAction.Uncached.class::isInstance);
    return method.suppressed().stream()
        .filter(id -> cached && id.matches("KW[0-9]{3}"))
        .sorted()
        .toList();
  }

  private static Collection<String> messages(Collection<Warning> all, Predicate<Element> here) {
    Stream<String> messages =
        all.stream()
            .filter(warning -> here.test(warning.on()))
            .map(warning -> warning.id() + " " + warning.message());
    return messages.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }
}
