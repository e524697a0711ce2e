package io.keyward.processor.rule;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.keyward.processor.model.IndexedType;
import io.keyward.processor.model.Options;
import io.keyward.processor.parse.Env;
import io.keyward.processor.parse.IndexParser;
import io.keyward.processor.parse.IndexPlaces;
import io.keyward.processor.parse.OptionsParser;
import io.keyward.processor.parse.RepositoryParser;
import io.keyward.processor.testing.ClassPath;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Has javac read examples that share options and a package: those of one folder at once. */
final class ExampleReader {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES = files();

  private final List<Example> examples;
  private final Map<URI, Example> origins = new HashMap<>();
  private final Listening listening = new Listening();
  private final Set<String> roots = new TreeSet<>();

  private ExampleReader(List<Example> examples) {
    this.examples = examples;
  }

  private static StandardJavaFileManager files() {
    StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, ClassPath.entries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** All of them as they were read, in their order. */
  static Map<Example, ReadExample> read(List<Example> examples) {
    Map<List<Object>, List<Example>> alike =
        examples.stream()
            .collect(
                Collectors.groupingBy(
                    example -> List.of(example.good(), example.options()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<Example, ReadExample> read = new HashMap<>();
    alike.values().forEach(group -> read.putAll(new ExampleReader(group).read()));
    Map<Example, ReadExample> sorted = new LinkedHashMap<>();
    examples.forEach(example -> sorted.put(example, read.get(example)));
    return sorted;
  }

  private Map<Example, ReadExample> read() {
    List<Source> sources = new ArrayList<>();
    for (Example example : examples) {
      for (Source source : example.sources()) {
        origins.put(source.toUri(), example);
        sources.add(source);
      }
    }
    sources.addAll(index(sources));
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null,
                FILES,
                listening,
                List.of("-proc:none", "-parameters", "-Xmaxerrs", "0", "-Xmaxwarns", "0"),
                null,
                sources);
    try {
      task.parse().forEach(this::root);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(task);
  }

  /** The sources of the index classes. */
  private List<Source> index(List<Source> sources) {
    Compilation compilation =
        Compilation.with()
            .files(FILES)
            .options("-proc:only")
            .options(examples.get(0).unmarkedOptions().toArray(new String[0]))
            .processors(new JudgingProcessor(List.of(), List.of(), List.of()))
            .compile(sources.toArray(new Source[0]));
    return compilation.index().entrySet().stream()
        .map(entry -> Source.of(entry.getKey().replace('.', '/') + ".java", entry.getValue()))
        .toList();
  }

  private void root(CompilationUnitTree unit) {
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree type) {
        roots.add(unit.getPackageName() + "." + type.getSimpleName());
      }
    }
  }

  private Map<Example, ReadExample> read(JavacTask task) {
    Elements elements = task.getElements();
    Options options = options();
    RepositoryParser parser =
        new RepositoryParser(new Env(elements, task.getTypes(), options, roots));
    Trees trees = Trees.instance(task);
    Map<Example, ReadExample> read = new LinkedHashMap<>();
    IndexPlaces places = new IndexPlaces(elements, task.getTypes());
    for (Example example : examples) {
      read.put(
          example,
          new ReadExample(options, new ArrayList<>(), new ArrayList<>(), places, listening));
    }
    for (IndexedType type : new IndexParser(elements, name -> true).parse().types()) {
      TypeElement element = elements.getTypeElement(type.name());
      TreePath path = trees.getPath(element);
      Example origin = origins.get(path.getCompilationUnit().getSourceFile().toUri());
      ReadExample example = Objects.requireNonNull(read.get(origin));
      example.repositories().add(parser.parse(element));
      example.types().add(type);
    }
    listening.begin(trees);
    return read;
  }

  private Options options() {
    Map<String, String> given = new TreeMap<>();
    for (String option : examples.get(0).unmarkedOptions()) {
      String[] parts = option.replaceFirst("^-A", "").split("=", 2);
      given.put(parts[0], parts[1]);
    }
    return OptionsParser.parse(given);
  }
}
