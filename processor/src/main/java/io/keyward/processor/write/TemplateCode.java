package io.keyward.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.keyward.processor.model.Binding.ToValue;
import io.keyward.processor.model.BoundKey;
import io.keyward.processor.model.KeyKind;
import io.keyward.processor.model.KeyPartModel;
import io.keyward.processor.model.KeyTemplate;
import io.keyward.processor.model.KeyTemplate.Hole;
import io.keyward.processor.model.KeyTemplate.Parsed;
import io.keyward.processor.model.KeyTemplate.Piece;
import io.keyward.processor.model.KeyTemplate.Segment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Templates of entries as constants, and groups as calls. */
final class TemplateCode {

  private final Constants constants;

  TemplateCode(Constants constants) {
    this.constants = constants;
  }

  /** The name of the constant for the template of an entry. */
  String constant(BoundKey key) {
    Parsed template = (Parsed) key.template();
    String words =
        Stream.concat(
                template.segments().stream()
                    .skip(resourceIndex(template))
                    .flatMap(segment -> segment.literal().stream()),
                Stream.of("key"))
            .collect(Collectors.joining("_"));
    return constants.name(
        Constants.Section.TEMPLATE,
        words,
        Support.KEY_TEMPLATE,
        value(template, hashed(key)),
        List.of());
  }

  /** {@code evictResource("user")}, and its like. */
  static CodeBlock evictGroup(Parsed template) {
    String resource = template.resource().map(Segment::text).orElse("");
    if (!template.hasTenant()) {
      return CodeBlock.of("evictGlobal($L)", Literals.string(resource));
    }
    return resource.isEmpty()
        ? CodeBlock.of("evictTenant()")
        : CodeBlock.of("evictResource($L)", Literals.string(resource));
  }

  private static Set<Hole> hashed(BoundKey key) {
    return key.values().stream()
        .filter(value -> value.hashed() || isHashed(value.kind()))
        .map(ToValue::hole)
        .collect(Collectors.toSet());
  }

  private static boolean isHashed(KeyKind kind) {
    if (kind instanceof KeyKind.RecordOf record) {
      return record.components().stream().anyMatch(component -> isHashed(component.kind()));
    }
    return kind instanceof KeyKind.Text text
        && text.validation().filter(KeyPartModel::hashed).isPresent();
  }

  private static CodeBlock value(Parsed template, Set<Hole> hashed) {
    Spelling spelling = new Spelling(hashed);
    List<Segment> segments = template.segments();
    int resource = resourceIndex(template);
    spelling.head(segments.subList(0, resource));
    spelling.resource(segments.get(resource).text());
    spelling.tail(segments.subList(resource + 1, segments.size()));
    return spelling.end();
  }

  /** Where the resource stands: after the tenant, or after {@code global} and environments. */
  private static int resourceIndex(Parsed template) {
    int index = Math.max(template.tenantIndex(), 0) + 1;
    while (template.segments().get(index).isEnvironment()) {
      index++;
    }
    return index;
  }

  /** The calls that spell a template, and the literal text that waits for the next of them. */
  private static final class Spelling {

    private final CodeBlock.Builder calls = CodeBlock.builder().add("$T", Support.KEY_TEMPLATE);
    private final StringBuilder text = new StringBuilder();
    private final Set<Hole> hashed;
    private String opening = "start";
    private boolean ofTenant;

    Spelling(Set<Hole> hashed) {
      this.hashed = hashed;
    }

    /** What stands before the resource. */
    void head(List<Segment> segments) {
      for (Segment segment : segments) {
        for (Piece piece : segment.pieces()) {
          if (piece instanceof Hole hole) {
            call(opening);
            opening = "env";
            ofTenant |= hole.isTenant();
          } else {
            text.append(((KeyTemplate.Text) piece).text());
          }
        }
        text.append(':');
      }
    }

    void resource(String resource) {
      if (ofTenant) {
        // The colon before the resource is understood.
        text.setLength(text.length() - 1);
        String suffix = text.isEmpty() ? "" : Literals.string(text.toString()) + ", ";
        calls.add("$Z.tenant($L$L)", suffix, Literals.string(resource));
        text.setLength(0);
      } else {
        call(opening);
        calls.add("$Z.global($L)", Literals.string(resource));
      }
    }

    /** What stands after the resource. */
    void tail(List<Segment> segments) {
      for (Segment segment : segments) {
        text.append(':');
        for (Piece piece : segment.pieces()) {
          if (piece instanceof Hole hole) {
            String place = hashed.contains(hole) ? "hashedPart" : "part";
            call(hole.isEnvironment() ? "env" : place);
          } else {
            text.append(((KeyTemplate.Text) piece).text());
          }
        }
      }
    }

    CodeBlock end() {
      if (!text.isEmpty()) {
        call("text");
      }
      return calls.build();
    }

    private void call(String method) {
      calls.add("$Z.$L($L)", method, Literals.string(text.toString()));
      text.setLength(0);
    }
  }
}
