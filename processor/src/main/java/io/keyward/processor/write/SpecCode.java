package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.CacheAction.Put;
import io.keyward.processor.model.CacheAction.Read;
import io.keyward.processor.model.LifetimeModel;
import io.keyward.processor.model.LifetimeModel.Eternal;
import io.keyward.processor.model.MethodModel;
import io.keyward.processor.model.ResultModel;
import io.keyward.processor.model.ValueGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** What a decorator says of a method before any call, as a constant. */
final class SpecCode {

  private final Constants constants;
  private final TypeNames names;
  private final TemplateCode templates;
  private final ValueTypeCode values;

  SpecCode(Constants constants, TypeNames names) {
    this.constants = constants;
    this.names = names;
    this.templates = new TemplateCode(constants);
    this.values = new ValueTypeCode(names);
  }

  /** The name of the constant for a read. */
  String read(MethodModel method, Read read) {
    TypeMirror value = Objects.requireNonNull(method.result().value());
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", Literals.string(method.label())));
    arguments.add(CodeBlock.of("$N", templates.constant(read.key())));
    arguments.addAll(stored(method.result(), read.key(), read.ttl()));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.$L(", Support.READ_SPEC, Lifetimes.lasts(read.ttl()) ? "of" : "eternal")
            .add(Layout.arguments(arguments))
            .add(")");
    if (Lifetimes.lasts(read.absentTtl())) {
      code.add("\n$>$>.absentTtl($L)$<$<", Lifetimes.code(read.absentTtl()));
    }
    if (read.absentTtl().meaning() instanceof Eternal) {
      code.add("\n$>$>.absentEternal()$<$<");
    }
    if (Lifetimes.lasts(read.refreshAfter())) {
      code.add("\n$>$>.refreshAfter($L)$<$<", Lifetimes.code(read.refreshAfter()));
    }
    if (Lifetimes.lasts(read.staleIfError())) {
      code.add("\n$>$>.staleIfError($L)$<$<", Lifetimes.code(read.staleIfError()));
    }
    TypeName type = ParameterizedTypeName.get(Support.READ_SPEC, names.boxed(value));
    return declare(method, type, code.build(), Lint.of(value));
  }

  /**
   * The name of the constant for a write.
   *
   * @param entries the keys of the entries that it names
   * @param put what it stores; empty where it only evicts
   */
  String write(MethodModel method, List<BoundKey> entries, Optional<Put> put) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$L", Literals.string(method.label())));
    entries.stream()
        .map(templates::constant)
        .distinct()
        .forEach(template -> arguments.add(CodeBlock.of("$N", template)));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of(", Support.WRITE_SPEC)
            .add(CodeBlock.join(arguments, ",$W"))
            .add(")");
    put.ifPresent(
        stores ->
            code.add("\n$>$>.$L(", Lifetimes.lasts(stores.ttl()) ? "puts" : "putsEternal")
                .add(Layout.arguments(stored(method.result(), stores.key(), stores.ttl())))
                .add(")$<$<"));
    List<String> suppressed =
        put.map(stores -> Lint.of(Objects.requireNonNull(method.result().value())))
            .orElse(List.of());
    return declare(method, Support.WRITE_SPEC, code.build(), suppressed);
  }

  /** The value type, its fingerprint, and the lifetime unless it is eternal. */
  private List<CodeBlock> stored(ResultModel result, BoundKey key, LifetimeModel ttl) {
    TypeMirror value = Objects.requireNonNull(result.value());
    ValueGraph graph = Objects.requireNonNull(result.graph());
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(values.of(value));
    arguments.add(
        CodeBlock.of(
            "$L", String.format(Locale.ROOT, "0x%016xL", Fingerprint.of(graph, key.values()))));
    if (Lifetimes.lasts(ttl)) {
      arguments.add(Lifetimes.code(ttl));
    }
    return arguments;
  }

  private String declare(
      MethodModel method, TypeName type, CodeBlock code, List<String> suppressed) {
    return constants.name(Constants.Section.SPEC, method.name(), type, code, suppressed);
  }
}
