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
    CodeBlock witness = isGeneric(type) ? CodeBlock.of("<$T>", names.of(type)) : CodeBlock.of("");
    return of(type, witness);
  }

  /** What is an argument itself needs no witness: nobody asks for its {@code T}. */
  private CodeBlock argument(TypeMirror type) {
    return of(type, CodeBlock.of(""));
  }

  private CodeBlock of(TypeMirror type, CodeBlock witness) {
    if (!isGeneric(type)) {
      return CodeBlock.of("$T.of($T.class)", Support.VALUE_TYPE, names.boxed(type));
    }
    if (type instanceof ArrayType array) {
      return CodeBlock.of(
          "$T.$Larray($L)", Support.VALUE_TYPE, witness, argument(array.getComponentType()));
    }
    DeclaredType generic = (DeclaredType) type;
    List<CodeBlock> arguments = generic.getTypeArguments().stream().map(this::argument).toList();
    return CodeBlock.of(
        "$T.$Lgeneric($T.class,$W$L)",
        Support.VALUE_TYPE,
        witness,
        names.raw(generic),
        CodeBlock.join(arguments, ",$W"));
  }

  private static boolean isGeneric(TypeMirror type) {
    return type instanceof ArrayType array
        ? isGeneric(array.getComponentType())
        : type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }
}
