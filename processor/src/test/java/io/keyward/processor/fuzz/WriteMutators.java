package io.keyward.processor.fuzz;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds writes that clear what the source caches, and handles on entries. */
final class WriteMutators {

  private static final Pattern KEY = Pattern.compile("key = (\"(?:[^\"\\\\]|\\\\.)*+\")");

  private WriteMutators() {}

  /** An eviction or a put of what a method reads, with the same parameters. */
  static String write(Outline file, Dice dice) {
    List<Place<MethodTree>> reads = reads(file);
    if (reads.isEmpty()) {
      return MemberMutators.read(file, dice);
    }
    Place<MethodTree> read = dice.of(reads);
    String key = String.valueOf(key(file, read.tree()));
    List<String> parameters = new ArrayList<>();
    read.tree().getParameters().forEach(parameter -> parameters.add(file.text(parameter)));
    boolean put = dice.oneIn(3);
    boolean group = !put && dice.oneIn(3);
    String annotation =
        put
            ? "@CachePut(key = " + key + ", ttl = \"10m\")"
            : "@CacheEvict(key = "
                + (group ? key.replaceFirst("(:[^:{}]+)(:.*)?\"$", "$1:*\"") : key)
                + ")";
    String result =
        put
            ? file.text(read.tree().getReturnType())
            : dice.of("void", "void", "boolean", "CompletableFuture<Void>");
    String method =
        annotation
            + " "
            + result
            + " "
            + MemberMutators.name("change", dice)
            + "("
            + String.join(", ", parameters)
            + ");";
    return MemberMutators.with(file, dice, method);
  }

  /** An eviction of what a method reads, by paths into a record, its elements or the result. */
  static String byPath(Outline file, Dice dice) {
    List<Place<MethodTree>> reads = reads(file);
    if (reads.isEmpty()) {
      return MemberMutators.read(file, dice);
    }
    MethodTree read = dice.of(reads).tree();
    String key = String.valueOf(key(file, read));
    boolean result = dice.oneIn(3);
    String holder = result ? "result" : Pools.keyName(dice);
    List<String> components = new ArrayList<>();
    for (VariableTree parameter : read.getParameters()) {
      String name = parameter.getName().toString();
      components.add(file.text(parameter).replaceFirst("@(TenantParam|KeyIgnore)[^)]*\\) ", ""));
      key =
          key.replace("{" + name + "}", "{" + holder + "." + name + "}")
              .replace("{" + Pools.snake(name) + "}", "{" + holder + "." + name + "}");
    }
    String record = "Held" + dice.below(10_000);
    String type =
        Pools.around(
            record,
            dice.of("%s", "%s", "List<%s>", "%s[]", "Collection<? extends %s>", "Iterable<%s>"));
    String answer =
        Pools.around(type, dice.of("%s", "%s", "Optional<%s>", "CompletableFuture<%s>"));
    String method =
        "@CacheEvict(key = %s) %s %s(%s); record %s(%s) {}"
            .formatted(
                key,
                result ? answer : "void",
                MemberMutators.name("change", dice),
                result ? "long n" : type + " " + holder,
                record,
                String.join(", ", components));
    return MemberMutators.with(file, dice, method);
  }

  /** A catalog of handles. */
  static String catalog(Outline file, Dice dice) {
    String n = String.valueOf(dice.below(10_000));
    String name = Pools.keyName(dice);
    String key = "key = \"tenant:{tenant_id}:c" + n + ":{" + name + "}\"";
    String parameters = "(" + dice.of("long ", "UUID ", "Point ", "Slug ", "Color ") + name + ");";
    return MemberMutators.with(
        file,
        dice,
        "@CacheCatalog interface Catalog%s { @Cacheable(%s, ttl = \"10m\") CacheEntry<%s> %s%s%s }"
            .formatted(
                n,
                key,
                dice.of("Item", "List<Item>", "Box<Bean>", "String", "Map<Color, Shape>", "Long"),
                MemberMutators.name("entry", dice),
                parameters,
                dice.coin() ? " @CacheEvict(" + key + ") void clear" + parameters : ""));
  }

  private static List<Place<MethodTree>> reads(Outline file) {
    return file.methods().stream().filter(method -> key(file, method.tree()) != null).toList();
  }

  private static @Nullable String key(Outline file, MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      Matcher key = KEY.matcher(file.text(annotation));
      if (annotation.getAnnotationType().toString().equals("Cacheable") && key.find()) {
        return key.group(1);
      }
    }
    return null;
  }
}
