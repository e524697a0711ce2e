package io.keyward.checker;

import static java.util.stream.Collectors.joining;

import io.keyward.OnUnreachableWrite;
import io.keyward.TenantCache;
import io.keyward.TenantContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of a run: {@code Worker <process> <redis> <database> <directory> <plan…>}. It says
 * {@code ready} and the time, begins at a line of its input, ends at the next, and says what its
 * cache has counted.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  /** In a calling thread: goes on with its calls in another one. Elsewhere nobody has to. */
  private static final ThreadLocal<Runnable> CALLER = ThreadLocal.withInitial(() -> () -> {});

  private final Plan plan;
  private final int process;
  private final Path directory;
  private final Connections connections;
  private final List<Items> spaces;
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private volatile boolean ends;

  private Worker(Plan plan, int process, String redis, String database, Path directory) {
    this.plan = plan;
    this.process = process;
    this.directory = directory;
    Interference interference = new Interference(plan, process);
    Connections connections =
        new Connections(
            database,
            interference::pauseOfAWrite,
            () -> {
              interference.maybeHang(() -> CALLER.get().run());
              interference.pauseOfAWrite();
            });
    RedissonClient redisson = Clients.of(redis);
    Replica replica = Replica.of(plan, process, connections);
    this.connections = connections;
    this.spaces =
        List.of(
            new CachedItems(
                new JdbcItems(connections, Keyspace.KEYWARD, replica, interference),
                cache(redisson)),
            new PlainItems(
                new JdbcItems(connections, Keyspace.CONTROL, replica, interference), redisson));
  }

  private TenantCache cache(RedissonClient redisson) {
    TenantCache.Builder builder =
        TenantCache.builder(redisson)
            .meterRegistry(registry)
            .operationTimeout(plan.millis(Setting.TIMEOUT))
            .holdTime(plan.millis(Setting.HOLD))
            .leaseTime(plan.millis(Setting.LEASE))
            .replicaLag(plan.millis(Setting.REPLICA_LAG));
    if (plan.isSaid(Setting.REFUSE)) {
      builder.onUnreachableWrite(OnUnreachableWrite.FAIL);
    }
    if (plan.chance(Setting.TRANSACTIONS) > 0) {
      builder
          .transactionHook(connections.transactions().hook())
          .journal(connections.journal(plan.millis(Setting.SWEEP)));
    }
    return builder.build();
  }

  public static void main(String[] args) throws IOException {
    Thread.currentThread().setUncaughtExceptionHandler(Worker::failed);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Worker worker =
        new Worker(
            Plan.of(Arrays.copyOfRange(args, 4, args.length)),
            Integer.parseInt(args[0]),
            args[1],
            args[2],
            Path.of(args[3]));
    worker.warmUp();
    System.out.println("ready " + System.nanoTime() + " " + System.currentTimeMillis());
    if (input.readLine() != null) {
      worker.start();
      if (input.readLine() != null) {
        worker.ends = true;
        System.out.println("figures " + worker.figures());
      }
    }
    Runtime.getRuntime().halt(0); // whatever still runs, as a killed one would
  }

  /** Reads until Redis answers, for a while: a cold JVM's first commands take seconds. */
  private void warmUp() {
    long end = System.nanoTime() + WARM_UP.toNanos();
    while (hits() < 10 && System.nanoTime() < end) {
      for (int tenant = 0; tenant < plan.number(Setting.TENANTS); tenant++) {
        TenantContext.run(Keyspace.tenantId(tenant), this::warmUpTenant);
      }
    }
  }

  private double hits() {
    return registry.find("cache.gets").tag("result", "hit").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private void warmUpTenant() {
    warmUp(spaces.get(Keyspace.KEYWARD));
    try {
      warmUp(spaces.get(Keyspace.CONTROL));
    } catch (RedisException e) {
      LOG.debug("The control's first commands may come too late", e);
    }
  }

  private static void warmUp(Items items) {
    Object unused = items.find(0);
    Object unusedToo = items.quote(0);
  }

  static void failed(Thread of, Throwable thrown) {
    LOG.error("Thread {} has failed, and with it this process", of.getName(), thrown);
    Runtime.getRuntime().halt(3);
  }

  private void start() {
    Recorder troubles = new Recorder(directory.resolve(Recording.name(process)));
    start(new TroubleWatch(registry, troubles));
    for (int thread = 0; thread < plan.number(Setting.READERS); thread++) {
      run(true, thread, 0);
    }
    for (int thread = 0; thread < plan.number(Setting.WRITERS); thread++) {
      run(false, thread, plan.micros(Setting.WRITE_EVERY));
    }
  }

  private void run(boolean isReader, int thread, long pauseNanos) {
    Recorder own = recorder(isReader, thread);
    boolean readsToo = !isReader && plan.number(Setting.TRANSACTION_READS) > 0;
    Recorder reads = readsToo ? recorder(true, plan.number(Setting.READERS) + thread) : own;
    run(new Caller(plan, spaces, connections, reads, own, isReader, process, thread), pauseNanos);
  }

  private Recorder recorder(boolean reads, int thread) {
    return new Recorder(directory.resolve(Recording.name(process, reads, thread)));
  }

  private void run(Caller caller, long pauseNanos) {
    start(
        () -> {
          CALLER.set(() -> run(caller, pauseNanos));
          while (!ends) {
            caller.call();
            if (pauseNanos > 0) {
              LockSupport.parkNanos(pauseNanos);
            }
          }
        });
  }

  static void start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler(Worker::failed);
    thread.setDaemon(true);
    thread.start();
  }

  /** All that was counted, as {@code name=count}. */
  private String figures() {
    Map<String, Long> figures = new TreeMap<>();
    for (Counter counter : registry.find("cache.gets").counters()) {
      figures.merge(counter.getId().getTag("result") + "", (long) counter.count(), Long::sum);
    }
    for (Counter counter : registry.find("keyward.bypass").counters()) {
      figures.merge(
          "bypass." + counter.getId().getTag("reason"), (long) counter.count(), Long::sum);
    }
    for (Counter counter : registry.find("keyward.errors").counters()) {
      figures.merge(
          "error." + counter.getId().getTag("operation") + "." + counter.getId().getTag("kind"),
          (long) counter.count(),
          Long::sum);
    }
    for (String name : List.of("cache.puts", "cache.evictions", "keyward.absent.hits")) {
      for (Counter counter : registry.find(name).counters()) {
        figures.merge(name, (long) counter.count(), Long::sum);
      }
    }
    figures.values().removeIf(count -> count == 0);
    return figures.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(joining(" "));
  }
}
