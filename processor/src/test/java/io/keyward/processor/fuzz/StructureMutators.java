package io.keyward.processor.fuzz;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.keyward.processor.fuzz.Outline.Place;
import java.util.ArrayList;
import java.util.List;

/** What becomes of types and of what they hold. */
final class StructureMutators {

  private static final List<String> OUTER =
      List.of(
          "public class Outer { %s }",
          "public interface Outer { %s }",
          "public record Outer(int x) { %s }",
          "public enum Outer { A; %s }",
          "public class Outer<T> { %s }",
          "class Outer { %s }",
          "public class Outer { private static class Inner { %s } }",
          "public final class A_b { public %s }",
          "public interface Outer<T> { interface Deep<U> { %s } }",
          "public @interface Outer { %s }",
          "public class Outer { class Inner { %s } }",
          "public class Größe { protected %s }");
  private static final List<String> PARENTS =
      List.of(
          "AutoCloseable",
          "java.io.Closeable",
          "Comparable<%s>",
          "Supplier<String>",
          "Function<Long, String>",
          "Iterable<Long>",
          "Runnable",
          "Callable<Integer>",
          "java.io.Serializable",
          "BiFunction<Long, Long, Long>",
          "Collection<String>",
          "Map<Long, String>",
          "List<Long>",
          "Cloneable",
          "Comparator<String>",
          "CharSequence",
          "UnaryOperator<String>",
          "ToLongFunction<Long>",
          "Iterator<Long>",
          "Map.Entry<Long, Long>",
          "Missing",
          "java.lang.annotation.Annotation",
          "ExecutorService",
          "Comparable",
          "Object",
          "java.sql.ResultSet",
          "org.springframework.data.repository.CrudRepository<%s, Long>",
          "Future<%s>",
          "CacheEntry<%s>",
          "org.springframework.data.jpa.repository.JpaRepository<%s, java.util.UUID>",
          "%s");
  private static final List<String> BASES =
      List.of(
          "interface Base<T, ID> { T findById(ID id); List<T> findAll(); void deleteById(ID id); <S extends T> S save(S s); }",
          "interface Base<T, ID> { Optional<T> get(ID id) throws Exception; default long count() { return 1; } }",
          "interface Base<T extends Comparable<T>, ID> { <X extends T> Map<ID, ? super X> all(X... x); }",
          "interface Base<T, ID> { @Cacheable(key = \"tenant:{tenant_id}:base:{id}\", ttl = \"1m\") T one(long id);"
              + " @CacheEvict(key = \"tenant:{tenant_id}:base:{id}\") void drop(long id); }",
          "interface Base<T, ID> extends Root<T>, Root2<T> {} interface Root<A> { A a(A a); }"
              + " interface Root2<B> { B a(B b); @Uncached(reason = \"x\") int b(); }",
          "interface Base<T, ID> { static int s() { return 1; } private int p() { return 2; } T t(T[] t, ID... ids); }");

  private StructureMutators() {}

  /** A type inside another. */
  static String nested(Outline file, Dice dice) {
    List<Place<ClassTree>> top =
        file.all(ClassTree.class).stream()
            .filter(type -> file.unit().getTypeDecls().contains(type.tree()))
            .toList();
    if (top.isEmpty()) {
      return file.text();
    }
    Place<ClassTree> type = dice.of(top);
    return file.with(type, dice.of(OUTER).replace("%s", "\n" + file.text(type.tree()) + "\n"));
  }

  /** A member twice, gone, or in another type. */
  static String member(Outline file, Dice dice) {
    List<Place<Tree>> members = new ArrayList<>();
    for (Place<Tree> place : file.all(Tree.class)) {
      if (place.path().getParentPath().getLeaf() instanceof ClassTree type
          && type.getMembers().contains(place.tree())) {
        members.add(place);
      }
    }
    if (members.isEmpty()) {
      return file.text();
    }
    Place<Tree> member = dice.of(members);
    String text = "\n  " + file.text(member.tree());
    if (dice.oneIn(3)) {
      return file.with(member, "");
    }
    String rest = dice.coin() ? file.text() : file.with(member, "");
    Outline left = Outline.of(rest);
    List<Place<ClassTree>> types = left.all(ClassTree.class);
    return types.isEmpty() ? rest : left.insert(left.body(dice.of(types).tree()), text);
  }

  /** A super-interface more, of the JDK's, of a library's or of its own. */
  static String inherited(Outline file, Dice dice) {
    List<Place<ClassTree>> interfaces =
        file.all(ClassTree.class).stream()
            .filter(type -> type.tree().getKind() == Tree.Kind.INTERFACE)
            .toList();
    if (interfaces.isEmpty()) {
      return file.text();
    }
    ClassTree type = (dice.oneIn(3) ? dice.of(interfaces) : interfaces.get(0)).tree();
    List<String> declared = SignatureMutators.declared(file);
    String argument =
        dice.coin() ? dice.of("Long", "String", "UUID", "List<String>") : dice.of(declared);
    boolean own = dice.coin();
    String parent = own ? "Base<" + argument + ", Long>" : dice.of(PARENTS).replace("%s", argument);
    int body = file.body(type);
    if (body < 0) {
      return file.text();
    }
    String extending =
        type.getImplementsClause().isEmpty() ? " extends " + parent + " " : ", " + parent + " ";
    String text =
        file.with(body - 1, body, (type.getPermitsClause().isEmpty() ? extending : "") + "{");
    if (dice.oneIn(4) == false) {
      String reading =
          dice.of("@Uncached(reason = \"x\", methods = \"*\") ", "@Uncached(reason = \"x\") ");
      text = text.substring(0, file.start(type)) + reading + text.substring(file.start(type));
    }
    return own ? text + "\n" + dice.of(BASES) : text;
  }

  /** A method once more, with {@code @Override} or as {@code Object} has it. */
  static String overridden(Outline file, Dice dice) {
    List<Place<ClassTree>> interfaces =
        file.all(ClassTree.class).stream()
            .filter(type -> type.tree().getKind() == Tree.Kind.INTERFACE)
            .toList();
    List<Place<MethodTree>> methods = file.methods();
    if (interfaces.isEmpty()) {
      return file.text();
    }
    String objects =
        dice.of(
            "boolean equals(Object o);",
            "int hashCode();",
            "String toString();",
            "@Override int hashCode();",
            "@Uncached(reason = \"x\") String toString();",
            "@Uncached(reason = \"x\") boolean equals(Object o);",
            "@Cacheable(key = \"tenant:{tenant_id}:h\", ttl = \"1m\") int hashCode();",
            "Object clone();",
            "@Uncached(reason = \"x\") void finalize();",
            "@Uncached(reason = \"x\") Object clone();");
    String again =
        methods.isEmpty() || dice.coin()
            ? objects
            : "@Override " + file.text(dice.of(methods).tree());
    return file.insert(file.body(dice.of(interfaces).tree()), "\n  " + again);
  }

  /** Another package, or none. */
  static String elsewhere(Outline file, Dice dice) {
    String name =
        dice.of(
            "",
            "package a.b.c;",
            "package shop;",
            "package größe;",
            "package java_;",
            "package Repo;");
    return file.unit().getPackageName() == null
        ? name + file.text()
        : file.text().replaceFirst("package [^;]*;", name);
  }

  /** What the first type of an example holds, among the members of a type here. */
  static Mutator spliced(List<Subject> examples) {
    return Mutator.ofFile(
        (file, dice) -> {
          Outline other = Outline.of(dice.of(dice.of(examples).files()));
          List<Place<ClassTree>> types = file.all(ClassTree.class);
          List<Place<ClassTree>> others = other.all(ClassTree.class);
          if (types.isEmpty() || others.isEmpty()) {
            return file.text();
          }
          ClassTree from = others.get(0).tree();
          int start = other.body(from);
          int end = other.end(from) - 1;
          if (start < 0 || end < start) {
            return file.text();
          }
          String members = other.text().substring(start, end);
          String text = file.insert(file.body(types.get(0).tree()), members);
          return imports(text, other, file);
        });
  }

  private static String imports(String text, Outline from, Outline to) {
    StringBuilder imports = new StringBuilder();
    for (ImportTree line : from.unit().getImports()) {
      if (!to.text().contains(from.text(line))) {
        imports.append(from.text(line)).append(' ');
      }
    }
    int at = to.unit().getPackageName() == null ? 0 : to.text().indexOf(';') + 1;
    return text.substring(0, at) + imports + text.substring(at);
  }
}
