package io.keyward.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Text forms: the runtime's own by name, validated text and records as constants. */
final class KeyTextCode {

  /** Of more components javac is not left to infer whose they are: it takes minutes over 250. */
  private static final int INFERRED = 8;

  private final Constants constants;
  private final TypeNames names;

  KeyTextCode(Constants constants, TypeNames names) {
    this.constants = constants;
    this.names = names;
  }

  /**
   * The text form of a placeholder.
   *
   * @param stores whether its key stores; an eviction takes any text
   */
  CodeBlock of(ToValue binding, boolean stores) {
    String words = binding.hole().name() + "_" + String.join("_", binding.hole().path());
    KeyKind kind = binding.kind();
    Optional<KeyPartModel> validation =
        kind instanceof KeyKind.Text text ? text.validation() : Optional.empty();
    boolean hashed = binding.hashed() || validation.filter(KeyPartModel::hashed).isPresent();
    CodeBlock text =
        kind instanceof KeyKind.Text
            ? validated(validation.filter(ignored -> stores))
            : plain(kind, !hashed);
    return shared(hashed ? CodeBlock.of("$L$Z.hashed()", text) : text, kind, words);
  }

  /** A text form: a constant unless it is one of the runtime's. */
  private CodeBlock shared(CodeBlock text, KeyKind kind, String words) {
    if (!Layout.text(text).contains("(")) {
      return text;
    }
    TypeName type = ParameterizedTypeName.get(Support.KEY_TEXT, written(kind));
    List<String> suppressed = kind instanceof KeyKind.RecordOf record ? Lint.of(record) : List.of();
    return CodeBlock.of(
        "$N", constants.name(Constants.Section.TEXT, words + "_text", type, text, suppressed));
  }

  private static CodeBlock validated(Optional<KeyPartModel> validation) {
    CodeBlock.Builder text = CodeBlock.builder().add("$T.STRING", Support.KEY_TEXT);
    validation.ifPresent(
        part -> {
          if (!part.pattern().isEmpty()) {
            text.add("$Z.matching($L)", Literals.string(part.pattern()));
          }
          if (part.maxLength() > 0) {
            text.add("$Z.atMost($L)", part.maxLength());
          }
        });
    return text.build();
  }

  /**
   * Any kind but text.
   *
   * @param hashing whether components are hashed that ask for it: not where the whole is
   */
  private CodeBlock plain(KeyKind kind, boolean hashing) {
    if (kind instanceof KeyKind.Simple simple) {
      return CodeBlock.of("$T.$L", Support.KEY_TEXT, simple.name());
    }
    if (kind instanceof KeyKind.EnumOf) {
      return CodeBlock.of("$T.ENUM", Support.KEY_TEXT);
    }
    if (kind instanceof KeyKind.Iso) {
      return CodeBlock.of("$T.ISO", Support.KEY_TEXT);
    }
    if (kind instanceof KeyKind.RecordOf record) {
      return shared(ofRecord(record, hashing), record, simpleName(record.type()));
    }
    throw new IllegalArgumentException("A rule lets no such kind reach a writer: " + kind);
  }

  private CodeBlock ofRecord(KeyKind.RecordOf record, boolean hashing) {
    return CodeBlock.builder()
        .add(
            record.components().size() > INFERRED
                ? CodeBlock.of("$T.<$T>record(", Support.KEY_TEXT, names.of(record.type()))
                : CodeBlock.of("$T.record(", Support.KEY_TEXT))
        .add(
            Layout.arguments(
                record.components().stream()
                    .map(component -> component(record.type(), component, hashing))
                    .toList()))
        .add(")")
        .build();
  }

  private CodeBlock component(TypeMirror holder, KeyKind.Component component, boolean hashing) {
    TypeName type = names.of(holder);
    CodeBlock text =
        component.kind() instanceof KeyKind.Text inner
            ? inComponent(inner, simpleName(holder) + "_" + component.name(), hashing)
            : plain(component.kind(), hashing);
    // A reference to an overloaded method says too little for javac to infer the component's type.
    return isOverloaded((DeclaredType) holder, component.accessor())
        ? CodeBlock.of(
            "$T.component(($T it) -> it.$L(), $L)", Support.KEY_TEXT, type, component.name(), text)
        : CodeBlock.of("$T.component($T::$L, $L)", Support.KEY_TEXT, type, component.name(), text);
  }

  private CodeBlock inComponent(KeyKind.Text kind, String words, boolean hashing) {
    CodeBlock text = validated(kind.validation());
    boolean hashed = hashing && kind.validation().filter(KeyPartModel::hashed).isPresent();
    return shared(hashed ? CodeBlock.of("$L$Z.hashed()", text) : text, kind, words);
  }

  private static boolean isOverloaded(DeclaredType holder, ExecutableElement accessor) {
    return ElementFilter.methodsIn(holder.asElement().getEnclosedElements()).stream()
            .filter(member -> member.getSimpleName().equals(accessor.getSimpleName()))
            .count()
        > 1;
  }

  private static String simpleName(TypeMirror type) {
    TypeName name = TypeName.get(type);
    return name instanceof ParameterizedTypeName generic
        ? generic.rawType().simpleName()
        : ((ClassName) name).simpleName();
  }

  /** What the text form of that kind writes: the argument of its {@code KeyText}. */
  private TypeName written(KeyKind kind) {
    if (kind instanceof KeyKind.Simple simple) {
      return switch (simple) {
        case INTEGER -> ClassName.get(Number.class);
        case DECIMAL -> ClassName.get(BigDecimal.class);
        case BOOLEAN -> ClassName.get(Boolean.class);
        case CHARACTER -> ClassName.get(Character.class);
        case UUID -> ClassName.get(UUID.class);
        case DATE -> ClassName.get(Date.class);
        case LOCALE -> ClassName.get(Locale.class);
        case CURRENCY -> ClassName.get(Currency.class);
      };
    }
    if (kind instanceof KeyKind.RecordOf record) {
      return names.of(record.type());
    }
    if (kind instanceof KeyKind.EnumOf) {
      return ParameterizedTypeName.get(
          ClassName.get(Enum.class), WildcardTypeName.subtypeOf(Object.class));
    }
    return ClassName.get(kind instanceof KeyKind.Text ? String.class : Serializable.class);
  }
}
