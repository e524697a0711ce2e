package io.keyward.checker;

import io.keyward.testing.TcpProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a plan: database, Redis, workers, faults, and the judgement. */
final class Run implements AutoCloseable {

  private static final Duration DELIVERY = Duration.ofSeconds(5);

  /** A row is left to its writer for two sweeps, and delivered by the third. */
  private static final int SWEEPS = 3;

  private static final Duration SWEEP_TAKES = Duration.ofSeconds(1);

  /** Seconds. */
  private static final int LONG = 30;

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Plan plan;
  private final Keyspace keyspace;
  private final List<Path> before;
  private final Path directory;
  private final Database database;
  private final Redis redis;
  private final List<Slot> slots = new ArrayList<>();

  private Run(Plan plan, @Nullable String redisUrl, List<Path> before) {
    this.plan = plan;
    this.keyspace = plan.keyspace();
    this.before = before;
    this.directory = temporary();
    this.database = Database.start(keyspace, plan.isSaid(Setting.POSTGRES));
    this.redis = Redis.of(redisUrl, plan.isSaid(Setting.CLUSTER), keyspace);
  }

  /**
   * Runs a plan.
   *
   * @param redisUrl a Redis that runs; null for one of its own
   * @param before what goes before the workers' class path
   */
  static Report of(Plan plan, @Nullable String redisUrl, List<Path> before) {
    if (redisUrl != null && plan.isSaid(Setting.CLUSTER)) {
      throw new IllegalArgumentException(
          "cluster=true starts one of the checker's own: leave REDIS_URL away; or leave cluster"
              + " away, and name several nodes of yours in REDIS_URL, separated by commas");
    }
    for (Fault.Kind kind : plan.faults()) {
      if (redisUrl != null && kind.needsProxy() && Clients.isCluster(redisUrl)) {
        throw new IllegalArgumentException(
            kind.text() + " needs one server: a cluster's nodes are asked past any proxy");
      }
      if (kind.needsOwnRedis() && redisUrl != null) {
        throw new IllegalArgumentException(
            kind.text() + " needs a Redis of the checker's own: leave REDIS_URL away");
      }
    }
    try (Run run = new Run(plan, redisUrl, before)) {
      return run.run();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("keyward-checker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report run() {
    startWorkers();
    long start = System.nanoTime();
    slots.forEach(slot -> slot.process().go());
    long found = -1;
    LiveLook look = new LiveLook();
    Nemesis nemesis = Nemesis.start(plan, slots, redis);
    try (nemesis) {
      while (found < 0 && goesOn(System.nanoTime() - start)) {
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
        if (plan.isSaid(Setting.UNTIL_FOUND) && look.isFoundAgain(judge(nemesis.faults()))) {
          found = System.nanoTime() - start;
        }
      }
    }
    Map<String, Long> figures = new TreeMap<>();
    for (Slot slot : slots) {
      slot.process().requireAlive();
      slot.process().stop().forEach((name, count) -> figures.merge(name, count, Long::sum));
    }
    return report(nemesis.faults(), figures, System.nanoTime() - start, found);
  }

  private Report report(List<Fault> faults, Map<String, Long> figures, long nanos, long found) {
    History history = History.of(directory, keyspace);
    Verdict verdict = Judge.judge(history, keyspace, faults, bounds());
    String told =
        verdict.clearest().map(it -> Narrative.of(history, keyspace, faults, it)).orElse("");
    long foundAfter = found < 0 && !verdict.isClean() ? nanos : found;
    return new Report(plan, verdict, faults, figures, nanos, foundAfter, told);
  }

  private boolean goesOn(long nanos) {
    if (nanos < Duration.ofSeconds(plan.number(Setting.SECONDS)).toNanos()) {
      return true;
    }
    return nanos < Duration.ofSeconds(plan.number(Setting.MOST_SECONDS)).toNanos() && !isEnough();
  }

  /** The reads that were to be made; and until the control shows something, nothing is shown. */
  private boolean isEnough() {
    int reads = plan.number(Setting.READS);
    if (History.countReads(directory) < reads) {
      return false;
    }
    Verdict verdict = judge(List.of());
    return verdict.keyward().reads() >= reads
        && (plan.number(Setting.CONTROL) == 0 || verdict.control().of(Violation.Kind.STALE) > 0);
  }

  private Verdict judge(List<Fault> faults) {
    return Judge.judge(History.of(directory, keyspace), keyspace, faults, bounds());
  }

  private Windows.Bounds bounds() {
    return new Windows.Bounds(
        DELIVERY,
        plan.millis(Setting.HOLD),
        plan.millis(Setting.LEASE).plus(Windows.LONGEST_TTL),
        plan.millis(Setting.SWEEP).multipliedBy(SWEEPS).plus(SWEEP_TAKES),
        plan.millis(Setting.LAG));
  }

  /** All at once, as a JVM takes its time to start. */
  private void startWorkers() {
    boolean proxied = plan.faults().stream().anyMatch(Fault.Kind::needsProxy);
    for (int number = 0; number < plan.number(Setting.WORKERS); number++) {
      TcpProxy proxy = proxied ? TcpProxy.to(redis.endpoint()) : null;
      long skew = (long) number * plan.number(Setting.SKEW);
      slots.add(new Slot(proxy, it -> start(it, proxy, skew), number, skew));
    }
    slots.forEach(Slot::awaitReady);
  }

  private WorkerProcess start(int number, @Nullable TcpProxy proxy, long skew) {
    return WorkerProcess.start(
        number,
        plan,
        proxy == null ? redis.address() : redis.addressThrough(proxy.port()),
        database.url(),
        directory,
        before,
        options(skew));
  }

  private List<String> options(long skew) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Xmx512m", "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
    if (plan.number(Setting.SECONDS) < LONG && plan.number(Setting.READS) == 0) {
      options.add("-XX:TieredStopAtLevel=1"); // it is over before more would pay
    }
    if (skew != 0) {
      options.add(ClockSkew.option(directory, skew));
    }
    return options;
  }

  @Override
  public void close() {
    slots.forEach(Slot::close);
    redis.close();
    database.close();
    if (!plan.isSaid(Setting.KEEP)) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
