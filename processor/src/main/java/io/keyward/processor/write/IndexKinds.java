package io.keyward.processor.write;

import io.keyward.processor.model.Binding;
import io.keyward.processor.model.IndexedKind;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Kinds of placeholders as the index keeps them. */
public final class IndexKinds {

  private IndexKinds() {}

  /** The text of a placeholder's kind; empty for those of Keyward's own names. */
  public static String of(Binding binding) {
    if (binding instanceof Binding.Reserved) {
      return "";
    }
    if (binding instanceof Binding.ToValue value) {
      IndexedKind kind = of(value.kind(), !value.hashed());
      return (value.hashed() ? new IndexedKind.Hashed(kind) : kind).toString();
    }
    return new IndexedKind.Unknown().toString();
  }

  /**
   * A kind.
   *
   * @param hashing whether text in it is hashed that asks for it: not where the whole is
   */
  private static IndexedKind of(KeyKind kind, boolean hashing) {
    if (kind instanceof KeyKind.Simple simple) {
      return new IndexedKind.Plain(simple.name());
    }
    if (kind instanceof KeyKind.Text text) {
      return text(text.validation(), hashing);
    }
    if (kind instanceof KeyKind.EnumOf constants) {
      return new IndexedKind.EnumOf(
          element(constants.type()).getQualifiedName().toString(),
          constants.constants().stream().map(IndexKinds::encoded).toList());
    }
    if (kind instanceof KeyKind.Iso iso) {
      return new IndexedKind.Plain(element(iso.type()).getSimpleName().toString());
    }
    return kind instanceof KeyKind.RecordOf record
        ? several(record, hashing)
        : new IndexedKind.Unknown();
  }

  private static IndexedKind text(Optional<KeyPartModel> validation, boolean hashing) {
    IndexedKind text = new IndexedKind.Text(validation.filter(KeyPartModel::validates).isPresent());
    return hashing && validation.filter(KeyPartModel::hashed).isPresent()
        ? new IndexedKind.Hashed(text)
        : text;
  }

  private static IndexedKind several(KeyKind.RecordOf record, boolean hashing) {
    List<IndexedKind> components =
        record.components().stream().map(component -> of(component.kind(), hashing)).toList();
    return components.size() == 1 ? components.get(0) : new IndexedKind.Several(components);
  }

  private static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }

  /** As it stands in a key. A constant's name may hold any letter. */
  private static String encoded(String constant) {
    return URLEncoder.encode(constant, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }
}
