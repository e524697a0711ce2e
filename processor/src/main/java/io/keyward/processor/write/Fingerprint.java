package io.keyward.processor.write;

import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.ValueGraph;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Stands for the shape of a value type and the kinds of its key's placeholders: an entry with
 * another fingerprint is a miss. It is the same for every method that shares the entry, whatever
 * the compiler's order of members; it changes with any component's name or type.
 */
public final class Fingerprint {

  private static final String HASHED = "#";

  private Fingerprint() {}

  /** The first eight bytes of the SHA-256 of the canonical text. */
  public static long of(ValueGraph value, List<ToValue> placeholders) {
    byte[] text = text(value, placeholders).getBytes(StandardCharsets.UTF_8);
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** What is digested: the placeholders' kinds, the value type, then each type and its ways. */
  static String text(ValueGraph value, List<ToValue> placeholders) {
    StringBuilder text = new StringBuilder("v1\n");
    placeholders.forEach(placeholder -> text.append(kind(placeholder)).append('\n'));
    text.append(value.root()).append('\n');
    value
        .nodes()
        .forEach(
            (id, node) -> {
              text.append(id).append(' ').append(node.form()).append('\n');
              node.edges().stream()
                  .map(edge -> "  " + edge.way() + ' ' + edge.label() + ' ' + edge.target() + '\n')
                  .sorted()
                  .distinct()
                  .forEach(text::append);
            });
    return text.toString();
  }

  private static String kind(ToValue placeholder) {
    String kind = kind(placeholder.kind());
    return placeholder.hashed() ? kind.replace(HASHED, "") + HASHED : kind;
  }

  private static String kind(KeyKind kind) {
    if (kind instanceof KeyKind.Simple simple) {
      return simple.name();
    }
    if (kind instanceof KeyKind.Text text) {
      return text.validation().filter(KeyPartModel::hashed).isPresent() ? "TEXT" + HASHED : "TEXT";
    }
    if (kind instanceof KeyKind.EnumOf constants) {
      return "ENUM " + name(constants.type());
    }
    if (kind instanceof KeyKind.Iso iso) {
      return "ISO " + name(iso.type());
    }
    return kind instanceof KeyKind.RecordOf record ? record(record) : "UNSUPPORTED";
  }

  /** A record of one component is its component. */
  private static String record(KeyKind.RecordOf record) {
    List<KeyKind.Component> components = record.components();
    return components.size() == 1
        ? kind(components.get(0).kind())
        : components.stream()
            .map(component -> kind(component.kind()))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String name(TypeMirror type) {
    return ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString();
  }
}
