package io.keyward.processor.parse;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexedKey;
import io.keyward.processor.model.IndexedKey.Action;
import io.keyward.processor.model.IndexedKey.Standing;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.IndexedType;
import io.keyward.processor.model.KeyTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
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
        .map(
            entry ->
                new IndexedType(
                    entry.text("type"),
                    here.test(element.getSimpleName().toString()),
                    entry.flag("catalog"),
                    entry.flag("open"),
                    keys(entry)));
  }

  private static List<IndexedKey> keys(Mirror entry) {
    List<IndexedKey> keys = new ArrayList<>();
    for (AnnotationValue value : entry.values("keys")) {
      if (value.getValue() instanceof AnnotationMirror annotation) {
        Mirror key = new Mirror(entry.element(), annotation);
        action(key.text("annotation")).ifPresent(action -> keys.add(key(key, action)));
      }
    }
    return List.copyOf(keys);
  }

  private static Optional<Action> action(String annotation) {
    return Arrays.stream(Action.values())
        .filter(action -> action.annotation().equals(annotation))
        .findFirst();
  }

  private static IndexedKey key(Mirror key, Action action) {
    KeyTemplate template = TemplateParser.parse(key.text("key"), action == Action.EVICT);
    List<IndexedKind> kinds = key.texts("kinds").stream().map(IndexedKinds::parse).toList();
    return new IndexedKey(
        key.text("label"),
        new Standing(key.text("method"), key.flag("inherited"), key.number("ordinal")),
        action,
        template,
        kinds,
        key.flag("faulty"),
        key.text("value"),
        key.longNumber("millis"),
        key.flag("sensitive"),
        key.flag("justified"),
        Set.copyOf(key.texts("suppressed")));
  }

  /** Whether {@code element} is an index class. */
  public static boolean isIndex(Element element) {
    return element instanceof TypeElement && Mirror.first(element, ENTRY).isPresent();
  }
}
