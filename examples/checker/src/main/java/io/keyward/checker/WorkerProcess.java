package io.keyward.checker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A worker, as seen from the coordinator: a JVM with the same class path. */
final class WorkerProcess implements AutoCloseable {

  /** Between a process' start and our look at the clock. */
  private static final long TOLERANCE = TimeUnit.SECONDS.toNanos(1);

  /** Milliseconds; between a look at one clock and at the other. */
  private static final long SKEW_TOLERANCE = 1000;

  private final int number;
  private final Process process;
  private final Path log;
  private final BufferedReader output;
  private final long started = System.nanoTime();

  private WorkerProcess(int number, Process process, Path log) {
    this.number = number;
    this.process = process;
    this.log = log;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one; {@link #awaitReady} must follow.
   *
   * @param before what goes before the class path
   * @param options of its JVM
   */
  static WorkerProcess start(
      int number,
      Plan plan,
      String redis,
      String database,
      Path directory,
      List<Path> before,
      List<String> options) {
    StringBuilder classPath = new StringBuilder();
    before.forEach(it -> classPath.append(it).append(File.pathSeparator));
    classPath.append(System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath.toString(), Worker.class.getName()));
    command.addAll(List.of(Integer.toString(number), redis, database, directory.toString()));
    command.addAll(plan.words());
    Path log = directory.resolve("worker-" + number + ".log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      return new WorkerProcess(number, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it is ready, and looks at its clocks. {@link System#nanoTime} must be ours: it is
   * the machine's monotonic clock on Linux, the same for all processes.
   *
   * @param skew by how many milliseconds its wall clock must be ahead of ours
   */
  void awaitReady(long skew) {
    String[] clocks = awaitLine("ready ").split(" ", -1);
    long its = Long.parseLong(clocks[0]);
    long sinceThen = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - its);
    long ahead = Long.parseLong(clocks[1]) + sinceThen - System.currentTimeMillis();
    if (Math.abs(ahead - skew) > SKEW_TOLERANCE) {
      throw new IllegalStateException(
          "The wall clock of worker " + number + " is " + ahead + " ms ahead, not " + skew);
    }
    if (its < started - TOLERANCE || its > System.nanoTime()) {
      throw new IllegalStateException(
          "System.nanoTime() of two processes cannot be compared on this system, so nothing could"
              + " be judged: it was "
              + its
              + " in a process that started after "
              + started);
    }
  }

  void go() {
    say("go");
  }

  /** Ends its load; answers what its cache has counted. */
  Map<String, Long> stop() {
    say("stop");
    Map<String, Long> figures = new HashMap<>();
    for (String figure : awaitLine("figures ").split(" ", -1)) {
      int at = figure.indexOf('=');
      if (at > 0) {
        figures.put(figure.substring(0, at), Long.parseLong(figure.substring(at + 1)));
      }
    }
    return figures;
  }

  private void say(String word) {
    try {
      process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private String awaitLine(String start) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(start)) {
          return line.substring(start.length());
        }
      }
    } catch (IOException e) {
      throw ended(e);
    }
    throw ended(null);
  }

  /** If it ended by itself: a decorator threw what its delegate did not. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw ended(null);
    }
  }

  private IllegalStateException ended(@Nullable Throwable cause) {
    return new IllegalStateException("Worker " + number + " ended by itself:\n" + log(), cause);
  }

  private String log() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return number;
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
      if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
        throw new IllegalStateException("kill -" + name + " failed for worker " + number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
