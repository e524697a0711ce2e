package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Value types as constants: {@code ValueType.of(User.class)}. */
final class ValueTypeCode {

  private final TypeNames names;

  ValueTypeCode(TypeNames names) {
    this.names = names;
  }

  /** The code of a value type, which has no type variables and no wildcards. */
  CodeBlock of(TypeMirror type) {
    if (isGeneric(type)) {
      return type instanceof ArrayType array
          ? CodeBlock.of(
              "$T.<$T>array($L)", Support.VALUE_TYPE, names.of(type), of(array.getComponentType()))
          : generic((DeclaredType) type);
    }
    return CodeBlock.of("$T.of($T.class)", Support.VALUE_TYPE, names.boxed(type));
  }

  private CodeBlock generic(DeclaredType type) {
    List<CodeBlock> arguments = type.getTypeArguments().stream().map(this::of).toList();
    return CodeBlock.of(
        "$T.<$T>generic($T.class, $L)",
        Support.VALUE_TYPE,
        names.of(type),
        names.raw(type),
        CodeBlock.join(arguments, ", "));
  }

  private static boolean isGeneric(TypeMirror type) {
    return type instanceof ArrayType array
        ? isGeneric(array.getComponentType())
        : type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }
}
