package io.keyward.processor.fuzz;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Where the parts of a source lie, as javac's parser sees it; of a broken source what it can. */
final class Outline {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

  /** A part of the source, and those that it lies in. */
  record Place<T extends Tree>(T tree, TreePath path, int start, int end) {

    /** The innermost part of that sort that it lies in. */
    <U extends Tree> Optional<U> in(Class<U> sort) {
      for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
        if (sort.isInstance(at.getLeaf())) {
          return Optional.of(sort.cast(at.getLeaf()));
        }
      }
      return Optional.empty();
    }
  }

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Place<?>> places = new ArrayList<>();

  private Outline(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /** The outline of {@code text}. */
  static Outline of(String text) {
    try {
      JavacTask task =
          (JavacTask)
              COMPILER.getTask(
                  new StringWriter(),
                  Libraries.FILES,
                  ignored -> {},
                  List.of("-proc:none"),
                  null,
                  List.of(Source.of("Text.java", text)));
      CompilationUnitTree unit = task.parse().iterator().next();
      Outline outline = new Outline(text, unit, Trees.instance(task).getSourcePositions());
      outline.scan();
      return outline;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void scan() {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        TreePath parent = getCurrentPath();
        if (tree != null && parent != null) {
          int start = start(tree);
          int end = end(tree);
          if (start >= 0 && start < end && end <= text.length()) {
            places.add(new Place<>(tree, new TreePath(parent, tree), start, end));
          }
        }
        return super.scan(tree, null);
      }
    }.scan(new TreePath(unit), null);
  }

  String text() {
    return text;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  /** Where it begins; -1 where nothing is written for it. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Where it ends. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** What is written for it. */
  String text(Tree tree) {
    int start = start(tree);
    int end = end(tree);
    return start < 0 || end <= start ? "" : text.substring(start, end);
  }

  /** All parts of a sort, in the source's order. */
  <T extends Tree> List<Place<T>> all(Class<T> sort) {
    List<Place<T>> found = new ArrayList<>();
    for (Place<?> place : places) {
      if (sort.isInstance(place.tree())) {
        found.add(new Place<>(sort.cast(place.tree()), place.path(), place.start(), place.end()));
      }
    }
    return found;
  }

  /** The methods of interfaces, but those of the types that are nested in them. */
  List<Place<MethodTree>> methods() {
    return all(MethodTree.class).stream()
        .filter(method -> method.tree().getReturnType() != null)
        .filter(
            method ->
                method
                    .in(ClassTree.class)
                    .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
                    .isPresent())
        .toList();
  }

  /** The parameters of methods, not of lambdas. */
  List<Place<VariableTree>> parameters() {
    return all(VariableTree.class).stream()
        .filter(
            variable ->
                variable.path().getParentPath().getLeaf() instanceof MethodTree method
                    && method.getParameters().contains(variable.tree()))
        .toList();
  }

  /** Where types stand: of results, variables and arguments. */
  List<Place<Tree>> types() {
    return all(Tree.class).stream()
        .filter(
            place -> {
              Tree parent = place.path().getParentPath().getLeaf();
              return (parent instanceof MethodTree method && method.getReturnType() == place.tree())
                  || (parent instanceof VariableTree variable && variable.getType() == place.tree())
                  || (parent instanceof ParameterizedTypeTree generic
                      && generic.getTypeArguments().contains(place.tree()));
            })
        .toList();
  }

  /** The texts that annotations hold, under one of those names. */
  List<Place<LiteralTree>> values(Set<String> attributes) {
    return all(LiteralTree.class).stream()
        .filter(literal -> literal.tree().getKind() == Tree.Kind.STRING_LITERAL)
        .filter(literal -> literal.in(AnnotationTree.class).isPresent())
        .filter(
            literal ->
                literal
                    .in(AssignmentTree.class)
                    .filter(assignment -> attributes.contains(assignment.getVariable().toString()))
                    .isPresent())
        .toList();
  }

  /** Where a member of the type may stand: after its opening brace; -1 where it has none. */
  int body(ClassTree type) {
    int from = Math.max(start(type), end(type.getModifiers()));
    List<Tree> before = new ArrayList<>(type.getTypeParameters());
    before.addAll(type.getImplementsClause());
    before.addAll(type.getPermitsClause());
    if (type.getKind() == Tree.Kind.RECORD) {
      type.getMembers().stream().filter(VariableTree.class::isInstance).forEach(before::add);
    }
    for (Tree tree : before) {
      from = Math.max(from, end(tree));
    }
    int brace = from < 0 ? -1 : text.indexOf('{', from);
    return brace < 0 ? -1 : brace + 1;
  }

  /** All names that the source declares. */
  List<String> declared() {
    Set<String> names = new LinkedHashSet<>();
    all(VariableTree.class).forEach(variable -> names.add(variable.tree().getName().toString()));
    all(MethodTree.class).forEach(method -> names.add(method.tree().getName().toString()));
    all(ClassTree.class).forEach(type -> names.add(type.tree().getSimpleName().toString()));
    return names.stream().filter(name -> NAME.matcher(name).matches()).toList();
  }

  /** The path that javac wants the source at. */
  String path() {
    ClassTree first = null;
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared
          && (first == null || declared.getModifiers().toString().contains("public"))) {
        first = declared;
      }
    }
    Tree named = unit.getPackageName();
    // Not toString(), which escapes letters.
    String folder = named == null ? "" : text(named).replace('.', '/') + "/";
    String name = first == null ? "" : first.getSimpleName().toString();
    Matcher valid = NAME.matcher(name);
    return (folder + (valid.matches() ? name : "Text") + ".java")
        .replaceAll("[^\\p{L}\\p{Nd}_$/.]", "");
  }

  /** The text with something else from {@code start} to {@code end}. */
  String with(int start, int end, String instead) {
    return text.substring(0, start) + instead + text.substring(end);
  }

  /** The text with something else at that place. */
  String with(Place<?> place, String instead) {
    return with(place.start(), place.end(), instead);
  }

  /** The text with something more there. */
  String insert(int at, String more) {
    return at < 0 ? text : with(at, at, more);
  }
}
