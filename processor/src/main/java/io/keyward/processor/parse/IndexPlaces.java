package io.keyward.processor.parse;

import io.keyward.processor.model.Index;
import io.keyward.processor.model.IndexedKey.Standing;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.SourceRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds where a key of the index stands in the source, to place a message there. */
public record IndexPlaces(Elements elements, Types types) {

  /**
   * The value of an attribute of the key's annotation; as much of the way as there is: a class file
   * has elements, and no positions. Empty where the type itself is gone.
   */
  public Optional<SourceRef> place(Index.Entry entry, String attribute) {
    Standing standing = entry.key().standing();
    @Nullable TypeElement type = elements.getTypeElement(entry.type().name());
    if (type == null) {
      return Optional.empty();
    }
    if (standing.inherited()) {
      return Optional.of(SourceRef.of(type));
    }
    Element element = standing.method().isEmpty() ? type : method(type, standing.method());
    String annotation = AnnotationNames.PACKAGE + entry.key().action().annotation();
    List<Mirror> mirrors = Mirror.all(element, annotation);
    return Optional.of(
        standing.ordinal() < mirrors.size()
            ? mirrors.get(standing.ordinal()).ref(attribute)
            : SourceRef.of(element));
  }

  private Element method(TypeElement type, String signature) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (MethodModel.signature(method, types).equals(signature)) {
        return method;
      }
    }
    return type;
  }
}
