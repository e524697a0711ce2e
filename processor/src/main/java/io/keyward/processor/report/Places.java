package io.keyward.processor.report;

import io.keyward.processor.model.SourceRef;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a compiler can put a message. Eclipse's knows no place for a record, its components, nor
 * what it makes of them, and would show the message without a file.
 *
 * @param onRecords whether messages can stand on records
 */
record Places(boolean onRecords) {

  /** Those of the compiler to which {@code part} belongs. */
  static Places of(Class<?> part) {
    return new Places(!part.getName().startsWith("org.eclipse."));
  }

  /**
   * {@code at} where a message can stand there, else what holds the record.
   *
   * @param judged where to put it if the record is not inside another type
   */
  SourceRef nearest(SourceRef at, @Nullable Element judged) {
    if (onRecords || !isOfRecord(at.element())) {
      return at;
    }
    @Nullable Element holder = at.element();
    while (holder != null && isOfRecord(holder)) {
      holder = holder.getEnclosingElement();
    }
    if (holder instanceof TypeElement) {
      return SourceRef.of(holder);
    }
    return judged == null ? at : SourceRef.of(judged);
  }

  private static boolean isOfRecord(Element element) {
    @Nullable Element holder = element.getEnclosingElement();
    return switch (element.getKind()) {
      case RECORD, RECORD_COMPONENT -> true;
      case FIELD, METHOD, CONSTRUCTOR -> holder != null && holder.getKind() == ElementKind.RECORD;
      default -> false;
    };
  }
}
