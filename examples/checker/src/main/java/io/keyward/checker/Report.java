package io.keyward.checker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has shown.
 *
 * @param found how long after the load's begin the first violation was found; negative for none
 * @param nanos how long the load ran
 * @param figures what the caches of the workers that lived to the end have counted
 * @param history the clearest violation, told; empty for none
 */
record Report(
    Plan plan,
    Verdict verdict,
    List<Fault> faults,
    Map<String, Long> figures,
    long nanos,
    long found,
    String history) {

  /** Whether Keyward kept its promise and the control shows that the load could have told. */
  boolean holds() {
    return verdict.isClean() && controlShows();
  }

  /** Whether the control was asked for nothing, or showed stale reads. */
  boolean controlShows() {
    return plan.number(Setting.CONTROL) == 0 || verdict.control().of(Violation.Kind.STALE) > 0;
  }

  double hitRatio() {
    long hits = figure("hit");
    long bypasses =
        figures.entrySet().stream()
            .filter(it -> it.getKey().startsWith("bypass."))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long all = hits + figure("miss") + bypasses;
    return all == 0 ? 0 : (double) hits / all;
  }

  long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  /** The command that repeats it. */
  static String command(Plan plan) {
    return "mvn -q -Pchecker verify -Dchecker=\"" + plan + "\"";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "plan: %s", plan);
    line(
        text,
        "%.1f s: %,d reads, %,d writes; hit ratio %.1f %%",
        nanos / 1e9,
        verdict.keyward().reads(),
        verdict.keyward().writes(),
        100 * hitRatio());
    line(text, "  reads %s", verdict.keyward().readsByOp());
    line(text, "  writes %s", verdict.keyward().writesByOp());
    line(
        text,
        "  found no row %,d, threw %,d; rolled back %,d, abandoned after the commit %,d",
        verdict.keyward().none(),
        verdict.keyward().threw(),
        verdict.keyward().rolledBack(),
        verdict.keyward().abandoned());
    line(text, "  the caches counted %s", new TreeMap<>(figures));
    if (!plan.faults().isEmpty()) {
      Map<String, Long> count = new TreeMap<>();
      faults.forEach(it -> count.merge(it.kind().text(), 1L, Long::sum));
      line(text, "  faults %s", count);
    }
    counts(text, "Keyward", verdict.keyward());
    if (plan.number(Setting.CONTROL) > 0) {
      counts(text, "control (plain get and set)", verdict.control());
      if (!controlShows()) {
        line(text, "The control shows nothing: this load could not have told a broken cache.");
      }
    }
    if (found >= 0) {
      line(text, "Found %.1f s after the load began. Again: %s", found / 1e9, command(plan));
      text.append(history);
    }
    return text.toString();
  }

  private static void counts(StringBuilder text, String who, Counts counts) {
    line(
        text,
        "%s: %,d reads, stale %,d, foreign %,d, invented %,d",
        who,
        counts.reads(),
        counts.of(Violation.Kind.STALE),
        counts.of(Violation.Kind.FOREIGN),
        counts.of(Violation.Kind.INVENTED));
    if (counts.ownReads() > 0) {
      line(
          text,
          "  besides, %,d reads of what their own transaction had written, unseen %,d",
          counts.ownReads(),
          counts.of(Violation.Kind.UNSEEN));
    }
    if (counts.excused() > 0) {
      line(
          text,
          "  besides, %,d reads in a window that the protocol names, at most %.1f ms late",
          counts.excused(),
          counts.longestExcused() / 1e6);
    }
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
