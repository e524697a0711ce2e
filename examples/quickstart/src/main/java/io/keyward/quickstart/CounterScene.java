package io.keyward.quickstart;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The last scene: what the meters say, beside the calls that were really made. */
final class CounterScene {

  private static final String ROW = "%-34s %6s %6s %7s %9s";

  private final MeterRegistry meters;
  private final Customer customer;
  private final Stage stage;

  CounterScene(MeterRegistry meters, Customer customer, Stage stage) {
    this.meters = meters;
    this.customer = customer;
    this.stage = stage;
  }

  void play() {
    stage.scene("The counters: each call is a hit, a miss or a bypass");
    stage.say(ROW, "cache", "calls", "hits", "misses", "bypasses");
    for (Map.Entry<String, Integer> made : customer.calls().entrySet()) {
      String cache = made.getKey();
      long hits = count("cache.gets", cache, "hit");
      long misses = count("cache.gets", cache, "miss");
      long bypasses = count("keyward.bypass", cache, null);
      stage.say(ROW, cache, made.getValue(), hits, misses, bypasses);
      stage.check(
          hits + misses + bypasses == made.getValue(),
          "hits, misses and bypasses of " + cache + " add up to its " + made.getValue() + " calls");
    }
    stage.say("The bypasses, at the start and while Redis was dead: %s", bypassesByReason());
  }

  private String bypassesByReason() {
    var reasons = new TreeMap<String, Long>();
    for (Meter meter : meters.find("keyward.bypass").meters()) {
      reasons.merge(String.valueOf(meter.getId().getTag("reason")), count(meter), Long::sum);
    }
    reasons.values().removeIf(count -> count == 0);
    return reasons.entrySet().stream()
        .map(reason -> reason.getValue() + " " + reason.getKey())
        .collect(Collectors.joining(", "));
  }

  private long count(String meter, String cache, @Nullable String result) {
    var search = meters.find(meter).tag("cache", cache);
    return (result == null ? search : search.tag("result", result))
        .meters().stream().mapToLong(CounterScene::count).sum();
  }

  private static long count(Meter meter) {
    return StreamSupport.stream(meter.measure().spliterator(), false)
        .mapToLong(measurement -> Math.round(measurement.getValue()))
        .sum();
  }
}
