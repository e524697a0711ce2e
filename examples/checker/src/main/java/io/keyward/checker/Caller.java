package io.keyward.checker;

import io.keyward.TenantContext;
import io.keyward.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One thread's calls: each of a random operation for a random row, recorded. */
final class Caller {

  private static final List<TenantId> TENANTS =
      IntStream.range(0, Keyspace.MOST_TENANTS)
          .mapToObj(it -> TenantId.of(Keyspace.tenantName(it)))
          .toList();

  private final List<Items> spaces;
  private final Connections connections;
  private final Recorder recorder;
  private final Keyspace keyspace;
  private final List<Op> ops;
  private final List<Integer> ids;
  private final int control;
  private final double transactions;
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
    } else {
      write(op, space, tenant, id);
    }
  }

  private void read(Op op, int space, int tenant, int id) {
    List<Integer> asked = op == Op.FIND_ALL ? ids : List.of(id);
    long start = System.nanoTime();
    Map<Integer, Item> found;
    try {
      found = TenantContext.call(TENANTS.get(tenant), () -> found(op, spaces.get(space), id));
    } catch (RuntimeException e) {
      mustBeExpected(space, e);
      long end = System.nanoTime();
      recorder.readThrew(op, keyspace.number(space, tenant, id), start, end);
      return;
    }
    long end = System.nanoTime();
    for (int each : asked) {
      Item item = found.get(each);
      int valueKey = item == null ? -1 : keyspace.number(space, item);
      recorder.read(op, keyspace.number(space, tenant, each), start, end, item, valueKey);
    }
  }

  private Map<Integer, Item> found(Op op, Items items, int id) {
    if (op == Op.FIND_ALL) {
      return items.findAll(ids);
    }
    Optional<Item> found =
        switch (op) {
          case FIND -> items.find(id);
          case QUOTE -> items.quote(id);
          default -> items.rate(id);
        };
    return found.map(it -> Map.of(id, it)).orElse(Map.of());
  }

  private void write(Op op, int space, int tenant, int id) {
    boolean inTransaction = space == Keyspace.KEYWARD && random.nextDouble() < transactions;
    List<Change> changes =
        inTransaction
            ? twoOf(op, tenant, id)
            : List.of(change(op, keyspace.number(space, tenant, id), id));
    Runnable calls = () -> changes.forEach(it -> call(it, spaces.get(space), inTransaction));
    boolean returned = false;
    try {
      TenantContext.run(
          TENANTS.get(tenant), inTransaction ? () -> connections.inTransaction(calls) : calls);
      returned = true;
    } catch (RuntimeException e) {
      mustBeExpected(space, e); // rolled back
    } finally {
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
        change(op, keyspace.number(Keyspace.KEYWARD, tenant, id), id),
        change(next, keyspace.number(Keyspace.KEYWARD, tenant, nextId), nextId));
  }

  private Change change(Op op, int key, int id) {
    return new Change(recorder, op, key, id, WriteId.of(process, thread, ++writes));
  }

  private static void call(Change change, Items items, boolean inTransaction) {
    change.begin(inTransaction);
    int id = change.id();
    Item unused =
        switch (change.op()) {
          case PUT -> items.put(id);
          case SAVE_NAMED -> items.saveNamed("item-" + id);
          case SAVE_GROUP -> items.saveGroup(id);
          case SAVE_TENANT -> items.saveTenant(id);
          case REMOVE -> items.remove(id);
          default -> items.save(id);
        };
  }

  /** A decorator throws what its delegate throws; the control, whatever Redisson does, too. */
  private static void mustBeExpected(int space, RuntimeException thrown) {
    if (space == Keyspace.KEYWARD && !(thrown instanceof Interference.Failed)) {
      throw thrown;
    }
  }
}
