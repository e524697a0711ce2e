package io.keyward.checker;

import io.keyward.TenantContext;
import io.keyward.jdbc.Isolation;
import io.keyward.jdbc.JdbcTransactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** One thread's units of work: writes and reads in one transaction, or reads alone. */
final class Units {

  private final List<Items> spaces;
  private final Connections connections;
  private final Reads reads;
  private final Changes changes;
  private final Expected expected;
  private final List<Op> reading;
  private final List<Op> writing;
  private final int mostReads;
  private final int writes;
  private final double rollbacks;
  private final int ids;
  private final SplittableRandom random;

  Units(
      Plan plan,
      List<Items> spaces,
      Connections connections,
      Reads reads,
      Changes changes,
      SplittableRandom random) {
    this.spaces = spaces;
    this.connections = connections;
    this.reads = reads;
    this.changes = changes;
    this.expected = new Expected(plan);
    this.reading = plan.ops(true).stream().filter(it -> !it.answersLater()).toList();
    this.writing = plan.ops(false);
    this.mostReads = reading.isEmpty() ? 0 : plan.number(Setting.TRANSACTION_READS);
    this.writes = plan.number(Setting.TRANSACTION_WRITES);
    this.rollbacks = mostReads > 0 ? plan.chance(Setting.ROLLBACKS) : 0;
    this.ids = plan.keyspace().ids();
    this.random = random;
  }

  /** Writes rows in the order in which all lock them, and reads between. */
  void write(Op first, int space, int tenant, int firstId) {
    List<Change> begun = new ArrayList<>();
    boolean returned = false;
    try {
      TenantContext.run(
          Keyspace.tenantId(tenant),
          () ->
              connections.inTransaction(
                  connections.transactions(), () -> write(first, space, tenant, firstId, begun)));
      returned = true;
    } catch (RuntimeException e) {
      expected.mustBe(space, e); // rolled back
    } finally {
      Change.leave();
      long end = System.nanoTime();
      for (Change change : begun) {
        change.ended(returned, end);
      }
    }
  }

  private void write(Op first, int space, int tenant, int firstId, List<Change> begun) {
    Map<Integer, Long> own = new HashMap<>();
    Op op = first;
    int id = firstId;
    read(space, tenant, own, System::nanoTime);
    for (int left = writes; left > 0; left--) {
      Change change = changes.change(op, space, tenant, id);
      begun.add(change);
      change.begin(space == Keyspace.KEYWARD);
      Object unused = Calls.write(op, spaces.get(space), id).join();
      own.put(id, change.write());
      read(space, tenant, own, System::nanoTime);
      op = writing.get(random.nextInt(writing.size()));
      id += random.nextInt(ids - id);
    }
    if (random.nextDouble() < rollbacks) {
      throw new Interference.Failed("The unit is rolled back");
    }
  }

  /** Some reads: each second one of what was written before, if anything was. */
  private void read(int space, int tenant, Map<Integer, Long> own, LongSupplier since) {
    if (mostReads == 0) {
      return;
    }
    List<Integer> written = List.copyOf(own.keySet());
    for (int left = random.nextInt(mostReads + 1); left > 0; left--) {
      boolean ofOwn = !written.isEmpty() && random.nextBoolean();
      int id = ofOwn ? written.get(random.nextInt(written.size())) : random.nextInt(ids);
      Op op = reading.get(random.nextInt(reading.size()));
      Object unused = reads.read(op, space, tenant, id, since.getAsLong(), own);
    }
  }

  /** Reads alone: what is loaded may be cached, or may not, or is of when the transaction began. */
  void read(int space, int tenant) {
    JdbcTransactions transactions = connections.transactions();
    long begin = System.nanoTime();
    switch (random.nextInt(3)) {
      case 0 -> read(transactions, space, tenant, System::nanoTime);
      case 1 ->
          read(
              transactions.readOnly().isolation(Isolation.READ_COMMITTED),
              space,
              tenant,
              System::nanoTime);
      default ->
          read(
              transactions.readOnly().isolation(Isolation.REPEATABLE_READ),
              space,
              tenant,
              () -> begin);
    }
  }

  private void read(JdbcTransactions transactions, int space, int tenant, LongSupplier since) {
    connections.inTransaction(transactions, () -> read(space, tenant, Map.of(), since));
  }
}
