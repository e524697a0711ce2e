package io.keyward.checker;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thread's calls: each of a random operation for a random row, recorded. */
final class Caller {

  private static final List<TenantId> TENANTS =
      IntStream.range(0, Keyspace.MOST_TENANTS)
          .mapToObj(it -> TenantId.of(Keyspace.tenantName(it)))
          .toList();

  /** For so long at most a thread waits for what answers later: many of its calls are under way. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  private final List<Items> spaces;
  private final Connections connections;
  private final Recorder recorder;
  private final Keyspace keyspace;
  private final List<Op> ops;
  private final List<Integer> ids;
  private final int control;
  private final double transactions;
  private final double cancels;
  private final int process;
  private final int thread;
  private final SplittableRandom random;
  private int writes;

  /**
   * A reader's, or a writer's.
   *
   * @param spaces the rows behind Keyward, and those behind the control
   */
  Caller(
      Plan plan,
      List<Items> spaces,
      Connections connections,
      Recorder recorder,
      boolean reads,
      int process,
      int thread) {
    this.spaces = spaces;
    this.connections = connections;
    this.transactions = plan.chance(Setting.TRANSACTIONS);
    this.cancels = plan.chance(Setting.CANCELS);
    this.recorder = recorder;
    this.keyspace = plan.keyspace();
    this.ops = plan.ops(reads);
    this.ids = IntStream.range(0, keyspace.ids()).boxed().toList();
    this.control = plan.number(Setting.CONTROL);
    this.process = process;
    this.thread = thread;
    this.random =
        new SplittableRandom(
            plan.number(Setting.SEED) * 1_000_003L
                + process * 1009L
                + thread * 2L
                + (reads ? 1 : 0));
  }

  /** One call. */
  void call() {
    Op op = ops.get(random.nextInt(ops.size()));
    int space = control > 0 && random.nextInt(control) == 0 ? Keyspace.CONTROL : Keyspace.KEYWARD;
    int tenant = random.nextInt(keyspace.tenants());
    int id = random.nextInt(keyspace.ids());
    if (op.reads()) {
      read(op, space, tenant, id);
    } else if (space == Keyspace.KEYWARD && random.nextDouble() < transactions) {
      writeTwo(op, tenant, id);
    } else {
      write(op, space, tenant, id);
    }
  }

  private void read(Op op, int space, int tenant, int id) {
    long start = System.nanoTime();
    CompletionStage<Map<Integer, Item>> answer;
    try {
      answer =
          TenantContext.call(TENANTS.get(tenant), () -> Calls.read(op, spaces.get(space), id, ids));
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    CompletionStage<?> recorded =
        answer.whenComplete(
            (found, failure) -> {
              long end = System.nanoTime();
              if (failure == null) {
                record(op, space, tenant, op.asksForAll() ? ids : List.of(id), start, end, found);
              } else {
                mustBeExpected(space, failure);
                recorder.readThrew(op, keyspace.number(space, tenant, id), start, end);
              }
            });
    awaitForAWhile(recorded);
  }

  private void record(
      Op op,
      int space,
      int tenant,
      List<Integer> asked,
      long start,
      long end,
      Map<Integer, Item> found) {
    for (int each : asked) {
      Item item = found.get(each);
      int valueKey = item == null ? -1 : keyspace.number(space, item);
      recorder.read(op, keyspace.number(space, tenant, each), start, end, item, valueKey);
    }
  }

  private void write(Op op, int space, int tenant, int id) {
    Change change = change(op, space, tenant, id);
    CompletableFuture<Item> answer;
    try {
      answer =
          TenantContext.call(TENANTS.get(tenant), () -> call(change, spaces.get(space), false));
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    } finally {
      Change.leave();
    }
    CompletionStage<?> recorded =
        answer.whenComplete(
            (written, failure) -> {
              if (!(failure instanceof CancellationException)) { // else it may go on
                change.ended(failure == null, System.nanoTime());
                mustBeExpected(space, failure);
              }
            });
    if (op.answersLater() && space == Keyspace.KEYWARD && random.nextDouble() < cancels) {
      LockSupport.parkNanos(random.nextLong(PATIENCE_NANOS));
      answer.cancel(true);
    }
    awaitForAWhile(recorded);
  }

  private void awaitForAWhile(CompletionStage<?> recorded) {
    CompletableFuture<?> future = recorded.toCompletableFuture();
    if (future.isDone()) {
      return;
    }
    try {
      Object unused = future.get(random.nextLong(PATIENCE_NANOS), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      // it is recorded when it comes
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a caller", e);
    }
  }

  private void writeTwo(Op op, int tenant, int id) {
    List<Change> changes = twoOf(op, tenant, id);
    Items items = spaces.get(Keyspace.KEYWARD);
    boolean returned = false;
    try {
      TenantContext.run(
          TENANTS.get(tenant),
          () ->
              connections.inTransaction(() -> changes.forEach(it -> call(it, items, true).join())));
      returned = true;
    } catch (RuntimeException e) {
      mustBeExpected(Keyspace.KEYWARD, e); // rolled back
    } finally {
      Change.leave();
      long end = System.nanoTime();
      for (Change change : changes) {
        change.ended(returned, end);
      }
    }
  }

  /** Of one row perhaps; else in the order in which all lock rows. */
  private List<Change> twoOf(Op op, int tenant, int id) {
    Op next = ops.get(random.nextInt(ops.size()));
    int nextId = id + random.nextInt(keyspace.ids() - id);
    return List.of(
        change(op, Keyspace.KEYWARD, tenant, id), change(next, Keyspace.KEYWARD, tenant, nextId));
  }

  private Change change(Op op, int space, int tenant, int id) {
    return new Change(
        recorder,
        op,
        keyspace.number(space, tenant, id),
        id,
        WriteId.of(process, thread, ++writes));
  }

  private static CompletableFuture<Item> call(Change change, Items items, boolean inTransaction) {
    change.begin(inTransaction);
    return Calls.write(change.op(), items, change.id());
  }

  /** A decorator throws what its delegate throws; the control, whatever Redisson does, too. */
  private static void mustBeExpected(int space, @Nullable Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (space == Keyspace.KEYWARD && cause != null && !(cause instanceof Interference.Failed)) {
      Worker.failed(Thread.currentThread(), cause);
    }
  }
}
