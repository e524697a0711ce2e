package io.keyward.benchmarks;

import io.keyward.benchmarks.Compilations.Way;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures {@link Compilations}, all in one run, and prints the table of the architecture page. The
 * collector is the JVM's own choice, as in a build.
 */
public final class CompileTable {

  private CompileTable() {}

  /** Runs all; takes about twenty-five minutes. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Compilations.class.getName())
                    .forks(1)
                    .jvmArgsAppend("-Xmx2g")
                    .warmupIterations(1)
                    .measurementIterations(5)
                    .addProfiler(PeakHeap.class)
                    .shouldFailOnError(true)
                    .build())
            .run();
    Map<Integer, Map<Way, RunResult>> table = new TreeMap<>();
    for (RunResult result : results) {
      int count = Integer.parseInt(result.getParams().getParam("interfaces"));
      Way way = Way.valueOf(result.getParams().getParam("way"));
      table.computeIfAbsent(count, it -> new EnumMap<>(Way.class)).put(way, result);
    }
    System.out.println(
        "| interfaces | javac alone | decorators written by hand | Keyward | beside those by hand | its part | with -proc:only | peak heap |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    table.forEach(CompileTable::print);
  }

  private static void print(int interfaces, Map<Way, RunResult> row) {
    double given = each(interfaces, row, Way.GIVEN);
    double copied = each(interfaces, row, Way.COPIED);
    double keyward = each(interfaces, row, Way.KEYWARD);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.0f MB |%n",
        interfaces,
        each(interfaces, row, Way.NOTHING),
        given,
        keyward,
        keyward - given,
        keyward - copied,
        each(interfaces, row, Way.KEYWARD_ALONE),
        peak(result(row, Way.KEYWARD)));
  }

  private static double peak(RunResult result) {
    Result<?> peak = result.getSecondaryResults().get(PeakHeap.LABEL);
    if (peak == null) {
      throw new IllegalStateException("the heap was not measured");
    }
    return peak.getScore();
  }

  /**
   * The median: one of five that the machine held up would move a mean by as much as is measured.
   */
  private static double each(int interfaces, Map<Way, RunResult> row, Way way) {
    return result(row, way).getPrimaryResult().getStatistics().getPercentile(50) / interfaces;
  }

  private static RunResult result(Map<Way, RunResult> row, Way way) {
    RunResult result = row.get(way);
    if (result == null) {
      throw new IllegalStateException(way + " was not measured");
    }
    return result;
  }
}
