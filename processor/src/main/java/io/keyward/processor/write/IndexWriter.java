package io.keyward.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction;
import io.keyward.processor.model.IndexFact;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Lasting;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.RepositoryModel;
import io.keyward.processor.model.SourceRef;
import io.keyward.processor.model.ValueGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes the index class of a type: what the rules that look at several types know of it. The same
 * model gives the same text.
 */
public final class IndexWriter {

  private static final ClassName ENTRY = ClassName.get("io.keyward.support", "IndexEntry");
  private static final String PACKAGE = "io.keyward.index";

  /** A file's name must stay shorter than 255 bytes. */
  private static final int LONGEST_NAME = 200;

  /** A constant holds 65,535 bytes, and a char takes three at most. */
  private static final int LONGEST_TEXT = 65_535 / 3;

  private final Types types;
  private final BiPredicate<MethodModel, CacheAction> faulty;

  /**
   * A writer.
   *
   * @param faulty whether a rule has an error against the key of that annotation on that method
   */
  public IndexWriter(Types types, BiPredicate<MethodModel, CacheAction> faulty) {
    this.types = types;
    this.faulty = faulty;
  }

  /** The index class of {@code repository}, resolved or not. */
  public JavaFile write(RepositoryModel repository) {
    AnnotationSpec.Builder entry =
        AnnotationSpec.builder(ENTRY)
            .addMember("type", "$S", repository.type().getQualifiedName().toString());
    if (repository.catalog().isPresent()) {
      entry.addMember("catalog", "true");
    }
    if (repository.unresolved()) {
      entry.addMember("open", "true");
    }
    entry.addMember("keys", "$L", keys(repository));
    TypeSpec type =
        TypeSpec.classBuilder(name(repository))
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(repository.type())
            .addJavadoc(
                "What Keyward's rules know of {@code $L} where they look at several types.\n",
                repository.label())
            .addAnnotation(entry.build())
            .build();
    return JavaFile.builder(PACKAGE, type).indent("  ").build();
  }

  /**
   * The class's name: the type's, {@code _} as {@code _1} and {@code .} as {@code _}, so that no
   * two types share one. An open type has another, since it is written again once it is resolved.
   */
  private static String name(RepositoryModel repository) {
    String qualified = repository.type().getQualifiedName().toString();
    String name = qualified.replace("_", "_1").replace('.', '_');
    String bounded =
        name.length() <= LONGEST_NAME
            ? name
            : name.substring(0, LONGEST_NAME) + "_2" + Integer.toHexString(qualified.hashCode());
    return repository.unresolved() ? bounded + "_0open" : bounded;
  }

  /** All keys, a text a key; one literal piece, as JavaPoet works on each piece of its own. */
  private String keys(RepositoryModel repository) {
    List<String> texts = new ArrayList<>();
    for (MethodModel method : repository.methods()) {
      for (CacheAction action : method.actions()) {
        action
            .boundKey()
            .ifPresent(key -> texts.addAll(texts(facts(repository, method, action, key))));
      }
    }
    return texts.isEmpty()
        ? "{}"
        : texts.stream().map(Literals::string).collect(Collectors.joining(",\n", "{\n", "}"));
  }

  /** One text of all, or of each where that would be too long for a constant. */
  private static List<String> texts(List<String> facts) {
    String all = String.join("\n", facts);
    return all.length() <= LONGEST_TEXT ? List.of(all) : facts;
  }

  private List<String> facts(
      RepositoryModel repository, MethodModel method, CacheAction action, BoundKey key) {
    List<String> facts = new ArrayList<>();
    facts.add(IndexFact.LABEL.of(method.label()));
    standing(facts, repository, method, action);
    facts.add(IndexFact.KEY.of(key.template().text()));
    key.bindings().forEach(binding -> facts.add(IndexFact.KIND.of(IndexKinds.of(binding))));
    flag(facts, IndexFact.FAULTY, faulty.test(method, action));
    @Nullable ValueGraph graph = method.result().graph();
    if (action.stores() && graph != null && !isUnresolved(graph)) {
      facts.add(IndexFact.VALUE.of(graph.root()));
    }
    if (action.stores()) {
      facts.add(IndexFact.MILLIS.of(millis(action)));
    }
    flag(facts, IndexFact.SENSITIVE, action.stores() && method.decision().isPresent());
    flag(
        facts,
        IndexFact.JUSTIFIED,
        action instanceof CacheAction.Evict evict && !evict.justification().isBlank());
    ids(method.suppressed()).forEach(id -> facts.add(IndexFact.SUPPRESSED.of(id)));
    return facts;
  }

  private static boolean isUnresolved(ValueGraph graph) {
    return graph.nodes().values().stream()
        .anyMatch(node -> node.form() == ValueGraph.Form.UNRESOLVED);
  }

  private void standing(
      List<String> facts, RepositoryModel repository, MethodModel method, CacheAction action) {
    if (!action.onType()) {
      facts.add(IndexFact.METHOD.of(MethodModel.signature(method.element(), types)));
      flag(facts, IndexFact.INHERITED, !method.declared());
    }
    facts.add(IndexFact.ANNOTATION.of(indexed(action).annotation()));
    Stream<CacheAction> there =
        action.onType()
            ? repository.typeLevel().stream().map(level -> level.action())
            : method.actions().stream();
    List<SourceRef> same =
        there.filter(other -> other.getClass() == action.getClass()).map(CacheAction::at).toList();
    int ordinal = same.indexOf(action.at());
    if (ordinal > 0) {
      facts.add(IndexFact.ORDINAL.of(ordinal));
    }
  }

  private static IndexedKey.Action indexed(CacheAction action) {
    if (action instanceof CacheAction.Read) {
      return IndexedKey.Action.READ;
    }
    return action instanceof CacheAction.Put ? IndexedKey.Action.PUT : IndexedKey.Action.EVICT;
  }

  private static long millis(CacheAction action) {
    if (action instanceof CacheAction.Read read) {
      long ttl = millis(read.ttl());
      long stale = millis(read.staleIfError());
      return ttl < 0 || stale < 0 ? -1 : ttl + stale;
    }
    return action instanceof CacheAction.Put put ? millis(put.ttl()) : 0;
  }

  private static long millis(LifetimeModel lifetime) {
    if (lifetime.meaning() instanceof LifetimeModel.Eternal) {
      return -1;
    }
    return lifetime.meaning() instanceof Lasting lasting ? lasting.millis() : 0;
  }

  private static Set<String> ids(Set<String> suppressed) {
    return suppressed.stream()
        .filter(id -> id.matches("KW\\d{3}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void flag(List<String> facts, IndexFact fact, boolean value) {
    if (value) {
      facts.add(fact.of(""));
    }
  }
}
