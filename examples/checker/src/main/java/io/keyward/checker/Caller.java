package io.keyward.checker;

import io.keyward.TenantContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** One thread's calls: each of a random operation for a random row, recorded. */
final class Caller {

  /** For so long at most a thread waits for what answers later: many of its calls are under way. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  private final List<Items> spaces;
  private final Keyspace keyspace;
  private final List<Op> ops;
  private final Reads reads;
  private final Changes changes;
  private final Expected expected;
  private final Units units;
  private final int control;
  private final double transactions;
  private final boolean readsInTransactions;
  private final double cancels;
  private final SplittableRandom random;

  /**
   * A reader's, or a writer's.
   *
   * @param spaces the rows behind Keyward, and those behind the control
   * @param reads where what it reads is recorded
   * @param writes where what it writes is recorded
   */
  Caller(
      Plan plan,
      List<Items> spaces,
      Connections connections,
      Recorder reads,
      Recorder writes,
      boolean isReader,
      int process,
      int thread) {
    this.spaces = spaces;
    this.keyspace = plan.keyspace();
    this.ops = plan.ops(isReader);
    this.control = plan.number(Setting.CONTROL);
    this.transactions = plan.chance(Setting.TRANSACTIONS);
    this.readsInTransactions = plan.number(Setting.TRANSACTION_READS) > 0;
    this.cancels = plan.chance(Setting.CANCELS);
    this.random =
        new SplittableRandom(
            plan.number(Setting.SEED) * 1_000_003L
                + process * 1009L
                + thread * 2L
                + (isReader ? 1 : 0));
    this.expected = new Expected(plan);
    this.reads = new Reads(plan, spaces, reads);
    this.changes = new Changes(writes, keyspace, process, thread);
    this.units = new Units(plan, spaces, connections, this.reads, changes, random);
  }

  /** One call, or one unit of work. */
  void call() {
    Op op = ops.get(random.nextInt(ops.size()));
    int space = control > 0 && random.nextInt(control) == 0 ? Keyspace.CONTROL : Keyspace.KEYWARD;
    int tenant = random.nextInt(keyspace.tenants());
    int id = random.nextInt(keyspace.ids());
    boolean inTransaction =
        (readsInTransactions || (space == Keyspace.KEYWARD && !op.reads()))
            && !op.answersLater()
            && random.nextDouble() < transactions;
    if (op.reads() && inTransaction) {
      TenantContext.run(Keyspace.tenantId(tenant), () -> units.read(space, tenant));
    } else if (op.reads()) {
      awaitForAWhile(reads.read(op, space, tenant, id));
    } else if (inTransaction) {
      units.write(op, space, tenant, id);
    } else {
      write(op, space, tenant, id);
    }
  }

  private void write(Op op, int space, int tenant, int id) {
    Change change = changes.change(op, space, tenant, id);
    CompletableFuture<Item> answer;
    try {
      answer =
          TenantContext.call(
              Keyspace.tenantId(tenant),
              () -> {
                change.begin(false);
                return Calls.write(op, spaces.get(space), id);
              });
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
                expected.mustBe(space, failure, change);
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
}
