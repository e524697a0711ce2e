package io.keyward.benchmarks;

import io.keyward.benchmarks.Costs.Way;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures {@link Costs}, all in one run, and prints the table of {@code docs/consistency.md}. */
public final class CostTable {

  private static final List<String> OPERATIONS =
      List.of("hit", "miss", "evict", "put", "groupEvict");

  private CostTable() {}

  /** Runs all; takes about five minutes. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Costs.class.getName())
                    .forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .shouldFailOnError(true)
                    .build())
            .run();
    Map<String, Map<Way, Result<?>>> table = new LinkedHashMap<>();
    OPERATIONS.forEach(it -> table.put(it, new EnumMap<>(Way.class)));
    for (RunResult result : results) {
      Way way = Way.valueOf(result.getParams().getParam("way"));
      Map<Way, Result<?>> row = table.get(result.getPrimaryResult().getLabel());
      if (row == null) {
        throw new IllegalStateException(result.getPrimaryResult().getLabel() + " has no row");
      }
      row.put(way, result.getPrimaryResult());
    }
    System.out.println(
        "| call | by hand | Keyward | in a transaction: by hand | Keyward | with the journal |");
    System.out.println("|---|---|---|---|---|---|");
    table.forEach(CostTable::print);
  }

  private static void print(String operation, Map<Way, Result<?>> row) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |%n",
        operation,
        time(row, Way.BY_HAND),
        ratio(row, Way.KEYWARD, Way.BY_HAND),
        time(row, Way.BY_HAND_IN_TRANSACTION),
        ratio(row, Way.IN_TRANSACTION, Way.BY_HAND_IN_TRANSACTION),
        ratio(row, Way.IN_TRANSACTION_WITH_JOURNAL, Way.BY_HAND_IN_TRANSACTION));
  }

  private static double score(Map<Way, Result<?>> row, Way way) {
    Result<?> result = row.get(way);
    if (result == null) {
      throw new IllegalStateException(way + " was not measured");
    }
    return result.getScore();
  }

  private static String time(Map<Way, Result<?>> row, Way way) {
    return String.format(Locale.ROOT, "%.3f ms", score(row, way) / 1000);
  }

  private static String ratio(Map<Way, Result<?>> row, Way way, Way base) {
    return String.format(
        Locale.ROOT, "%.2f x, %s", score(row, way) / score(row, base), time(row, way));
  }
}
