package io.keyward.checker;

import io.keyward.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** One thread's reads, each recorded when its answer is there. */
final class Reads {

  private final List<Items> spaces;
  private final Keyspace keyspace;
  private final Recorder recorder;
  private final List<Integer> ids;
  private final Expected expected;

  /**
   * Reads that are recorded there.
   *
   * @param spaces the rows behind Keyward, and those behind the control
   */
  Reads(Plan plan, List<Items> spaces, Recorder recorder) {
    this.spaces = spaces;
    this.keyspace = plan.keyspace();
    this.expected = new Expected(plan);
    this.recorder = recorder;
    this.ids = IntStream.range(0, keyspace.ids()).boxed().toList();
  }

  /** Reads outside of a transaction, or in one that has written nothing. */
  CompletionStage<?> read(Op op, int space, int tenant, int id) {
    return read(op, space, tenant, id, System.nanoTime(), Map.of());
  }

  /**
   * Reads.
   *
   * @param since what was acknowledged before must be seen
   * @param own what the transaction of this thread has written: the last write of each id
   */
  CompletionStage<?> read(
      Op op, int space, int tenant, int id, long since, Map<Integer, Long> own) {
    CompletionStage<Map<Integer, Item>> answer;
    try {
      answer =
          TenantContext.call(
              Keyspace.tenantId(tenant), () -> Calls.read(op, spaces.get(space), id, ids));
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    return answer.whenComplete(
        (found, failure) -> {
          long end = System.nanoTime();
          if (failure != null) {
            expected.mustBe(space, failure);
            recorder.readThrew(op, keyspace.number(space, tenant, id), since, end);
            return;
          }
          for (int each : op.asksForAll() ? ids : List.of(id)) {
            Item item = found.get(each);
            recorder.read(
                op,
                keyspace.number(space, tenant, each),
                since,
                end,
                item,
                item == null ? -1 : keyspace.number(space, item),
                own.getOrDefault(each, 0L));
          }
        });
  }
}
