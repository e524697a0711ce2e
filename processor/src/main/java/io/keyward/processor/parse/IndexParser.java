package io.keyward.processor.parse;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexFact;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKey.Standing;
import io.keyward.processor.model.IndexedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the index classes, of this compilation and of the class path alike. */
public final class IndexParser {

  /** The annotation of an index class. */
  public static final String ENTRY = "io.keyward.support.IndexEntry";

  /** Where index classes are. */
  public static final String PACKAGE = "io.keyward.index";

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private final Elements elements;
  private final Predicate<String> here;

  /**
   * A reader.
   *
   * @param here whether the index class of that simple name is this compilation's
   */
  public IndexParser(Elements elements, Predicate<String> here) {
    this.elements = elements;
    this.here = here;
  }

  /**
   * All that there are; those of types that are gone are passed over, and of a type that was open
   * and is no more, the class that was written then.
   */
  public Index parse() {
    Map<String, IndexedType> types = new TreeMap<>();
    @Nullable PackageElement index = elements.getPackageElement(PACKAGE);
    if (index != null) {
      for (Element element : index.getEnclosedElements()) {
        type(element)
            .filter(type -> elements.getTypeElement(type.name()) != null)
            .ifPresent(type -> types.merge(type.name(), type, (a, b) -> a.open() ? b : a));
      }
    }
    return new Index(List.copyOf(types.values()));
  }

  private Optional<IndexedType> type(Element element) {
    return Mirror.first(element, ENTRY)
        .map(entry -> type(entry, here.test(element.getSimpleName().toString())));
  }

  private static IndexedType type(Mirror entry, boolean here) {
    List<String> texts = entry.texts("keys");
    List<List<String>> facts = facts(texts);
    List<IndexedKey> keys =
        facts.stream().flatMap(of -> action(of).map(action -> key(of, action)).stream()).toList();
    // Of another version, it may have keys that this one cannot read.
    boolean understood = texts.size() == entry.values("keys").size() && keys.size() == facts.size();
    return new IndexedType(
        entry.text("type"), here, entry.flag("catalog"), entry.flag("open") || !understood, keys);
  }

  /** The facts of each key. */
  private static List<List<String>> facts(List<String> texts) {
    List<String> lines =
        texts.stream().flatMap(text -> Arrays.stream(text.split("\n", -1))).toList();
    List<List<String>> keys = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= lines.size(); at++) {
      if (at == lines.size() || IndexFact.LABEL.is(lines.get(at))) {
        keys.add(lines.subList(from, at));
        from = at;
      }
    }
    return keys;
  }

  private static Optional<Action> action(List<String> facts) {
    String annotation = IndexFact.ANNOTATION.first(facts);
    return Arrays.stream(Action.values())
        .filter(action -> action.annotation().equals(annotation))
        .findFirst();
  }

  private static IndexedKey key(List<String> facts, Action action) {
    return new IndexedKey(
        IndexFact.LABEL.first(facts),
        new Standing(
            IndexFact.METHOD.first(facts),
            IndexFact.INHERITED.isIn(facts),
            ordinal(number(IndexFact.ORDINAL.first(facts)))),
        action,
        TemplateParser.parse(IndexFact.KEY.first(facts), action == Action.EVICT),
        IndexFact.KIND.all(facts).stream().map(IndexedKinds::parse).toList(),
        IndexFact.FAULTY.isIn(facts),
        IndexFact.VALUE.first(facts),
        number(IndexFact.MILLIS.first(facts)),
        IndexFact.SENSITIVE.isIn(facts),
        IndexFact.JUSTIFIED.isIn(facts),
        Set.copyOf(IndexFact.SUPPRESSED.all(facts)));
  }

  /** What no annotation of a method can be stands on the method. */
  private static int ordinal(long number) {
    return number < 0 || number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
  }

  /** Zero for what is none: the class of another version, which is no reason to fail. */
  private static long number(String text) {
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
  }

  /** Whether {@code element} is an index class. */
  public static boolean isIndex(Element element) {
    return element instanceof TypeElement && Mirror.first(element, ENTRY).isPresent();
  }
}
