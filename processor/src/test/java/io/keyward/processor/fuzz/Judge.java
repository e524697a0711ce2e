package io.keyward.processor.fuzz;

import io.keyward.processor.fuzz.Verdict.Defect;
import io.keyward.processor.fuzz.Verdict.Fate;
import io.keyward.processor.fuzz.Verdict.Kind;
import io.keyward.processor.fuzz.Watchdog.Outcome;
import io.keyward.processor.testing.Compilation;
import io.keyward.processor.testing.Found;
import io.keyward.processor.testing.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * Compiles a subject with the processors and, where that fails, without, and says what must not be:
 * plain javac on the same sources tells what is the sources' own fault.
 */
final class Judge implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000");

  /**
   * A class that is named like a decorator: the message says so, and no rule could. A type in a
   * file of another's name: javac does not want any other file to mention it, and tells no
   * processor.
   */
  private static final Pattern TOLERATED =
      Pattern.compile("another class of the compilation has that name|warning: auxiliary class ");

  private final Supplier<List<Processor>> processors;
  private final Watchdog watchdog;

  /**
   * A judge.
   *
   * @param processors new ones for each compilation
   * @param limit the longest that a compilation may compute
   */
  Judge(Supplier<List<Processor>> processors, Duration limit) {
    this.processors = processors;
    this.watchdog = new Watchdog(limit);
  }

  /** Compiles {@code subject} and judges what comes out. */
  Verdict judge(Subject subject) {
    Outcome<Compilation> outcome = compile(subject, processors.get());
    if (outcome instanceof Outcome.Done<Compilation> done) {
      return judge(subject, done.value());
    }
    boolean plainAsWell = !(compile(subject, List.of()) instanceof Outcome.Done);
    return new Verdict(
        Fate.NOT_JAVA, Set.of(), plainAsWell ? List.of() : List.of(unfinished(outcome)));
  }

  private Verdict judge(Subject subject, Compilation compilation) {
    Set<String> ids = compilation.found().stream().map(Found::id).collect(Collectors.toSet());
    List<Defect> wrong = new ArrayList<>();
    compilation.otherMessages().stream()
        .filter(message -> message.contains("Keyward failed on"))
        .forEach(message -> wrong.add(new Defect(Kind.CRASH, message)));
    if (compilation.successful()) {
      compilation.aboutGenerated().stream()
          .filter(message -> !TOLERATED.matcher(message).find())
          .forEach(message -> wrong.add(new Defect(Kind.GENERATED_WARNS, message)));
      boolean decorated = !compilation.generated().isEmpty();
      return verdict(decorated ? Fate.ACCEPTED : Fate.NOTHING_TO_DO, ids, wrong);
    }
    if (!isJava(subject)) {
      return verdict(Fate.NOT_JAVA, ids, wrong);
    }
    compilation.errorsWithoutId().stream()
        .filter(message -> !message.contains("Keyward failed on"))
        .filter(message -> !TOLERATED.matcher(message).find())
        .forEach(message -> wrong.add(new Defect(Kind.ERROR_WITHOUT_ID, message)));
    return verdict(Fate.REJECTED, ids, wrong);
  }

  private static Verdict verdict(Fate fate, Set<String> ids, List<Defect> wrong) {
    return new Verdict(fate, new TreeSet<>(ids), List.copyOf(wrong));
  }

  private static Defect unfinished(Outcome<Compilation> outcome) {
    if (outcome instanceof Outcome.Hung<Compilation> hung) {
      return new Defect(Kind.HANG, hung.stack());
    }
    Throwable thrown = ((Outcome.Threw<Compilation>) outcome).thrown();
    return new Defect(
        Kind.CRASH,
        Stream.iterate(thrown, Throwable::getCause)
            .takeWhile(cause -> cause != null)
            .map(Judge::described)
            .collect(Collectors.joining("\ncaused by ")));
  }

  private static String described(Throwable thrown) {
    return Stream.concat(
            Stream.of(thrown.toString()),
            Stream.of(thrown.getStackTrace()).limit(20).map(frame -> "    at " + frame))
        .collect(Collectors.joining("\n"));
  }

  /** What two compilations of the same sources do not agree in. */
  List<Defect> unsteady(Subject subject) {
    Outcome<Compilation> first = compile(subject, processors.get());
    Outcome<Compilation> second = compile(subject, processors.get());
    if (!(first instanceof Outcome.Done<Compilation> one)
        || !(second instanceof Outcome.Done<Compilation> other)) {
      return List.of();
    }
    return output(one.value()).equals(output(other.value()))
        ? List.of()
        : List.of(
            new Defect(Kind.NOT_THE_SAME, output(one.value()) + "\n" + output(other.value())));
  }

  private static List<Object> output(Compilation compilation) {
    Map<String, String> classes =
        compilation.classes().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> new String(entry.getValue(), StandardCharsets.ISO_8859_1)));
    return List.of(
        compilation.generated(),
        compilation.index(),
        compilation.resources(),
        compilation.messages(),
        compilation.found(),
        classes);
  }

  private boolean isJava(Subject subject) {
    return compile(subject, List.of()) instanceof Outcome.Done<Compilation> plain
        && plain.value().successful();
  }

  private Outcome<Compilation> compile(Subject subject, List<Processor> with) {
    Source[] sources = subject.sources();
    return watchdog.watch(
        () ->
            Compilation.with()
                .files(Libraries.FILES)
                .options(OPTIONS.toArray(new String[0]))
                .options(subject.options().toArray(new String[0]))
                .processors(with.toArray(new Processor[0]))
                .compile(sources));
  }

  @Override
  public void close() {
    watchdog.close();
  }
}
