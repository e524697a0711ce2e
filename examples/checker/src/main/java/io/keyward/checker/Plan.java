package io.keyward.checker;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a run does: words such as {@code seed=7 keys=4 ops=find,put}. Two runs of one plan call the
 * same operations and inject the same faults; when exactly they meet is the machine's. Immutable.
 */
final class Plan {

  private final Map<Setting, String> said;

  private Plan(Map<Setting, String> said) {
    this.said = said;
  }

  /**
   * Reads words.
   *
   * @throws IllegalArgumentException that says what is wrong and what could be said
   */
  static Plan of(String... words) {
    Plan plan = new Plan(new EnumMap<>(Setting.class));
    for (String word : words) {
      int at = word.indexOf('=');
      Setting setting =
          named(Setting.values(), Setting::text, at < 0 ? word : word.substring(0, at), "setting");
      if (at < 0) {
        throw new IllegalArgumentException(
            word + " has no value: write " + word + "=" + setting.usual());
      }
      plan = plan.with(setting, word.substring(at + 1));
    }
    plan.check();
    return plan;
  }

  private static <E> E named(E[] all, Function<E, String> text, String name, String what) {
    return Arrays.stream(all)
        .filter(it -> text.apply(it).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no "
                        + what
                        + " \""
                        + name
                        + "\". There are: "
                        + Arrays.stream(all).map(text).collect(joining(", "))));
  }

  private void check() {
    for (Setting setting : Setting.values()) {
      switch (setting) {
        case OPS -> ops();
        case FAULTS -> faults();
        case UNTIL_FOUND, KEEP, POSTGRES, CLUSTER, REFUSE -> isSaid(setting);
        case FAILING_LOADS, ROLLBACKS, HANGS, CANCELS, TRANSACTIONS -> chance(setting);
        default -> number(setting);
      }
    }
    if (ops().stream().noneMatch(Op::reads)) {
      throw new IllegalArgumentException("ops has no reading operation, so nothing can be judged");
    }
    if (chance(Setting.TRANSACTIONS) > 0 && ops(false).stream().anyMatch(Op::answersLater)) {
      throw new IllegalArgumentException(
          "transactions goes with writes that answer at once: their delegates write on the"
              + " transaction's connection, which is its thread's");
    }
    for (Fault.Kind kind : faults()) {
      if (isSaid(Setting.CLUSTER) ? kind.needsOneServer() : kind.needsCluster()) {
        throw new IllegalArgumentException(
            kind.text()
                + (kind.needsCluster()
                    ? " is done to a cluster: write cluster=true"
                    : " is not done to a cluster: leave cluster=true or " + kind.text() + " away"));
      }
    }
    if (number(Setting.TENANTS) > Keyspace.MOST_TENANTS) {
      throw new IllegalArgumentException("tenants is at most " + Keyspace.MOST_TENANTS);
    }
    if (keyspace().size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "tenants times keys is at most "
              + Short.MAX_VALUE / 2
              + ", not "
              + keyspace().size() / 2);
    }
  }

  /** The same plan but for one setting. */
  Plan with(Setting setting, Object value) {
    Map<Setting, String> changed = new EnumMap<>(said);
    changed.put(setting, value.toString());
    return new Plan(changed);
  }

  String text(Setting setting) {
    return Objects.requireNonNullElse(said.get(setting), setting.usual());
  }

  int number(Setting setting) {
    try {
      int number = Integer.parseInt(text(setting));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(setting, "a number that is not negative");
  }

  double chance(Setting setting) {
    try {
      double chance = Double.parseDouble(text(setting));
      if (chance >= 0 && chance <= 1) {
        return chance;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(setting, "a part from 0 to 1");
  }

  boolean isSaid(Setting setting) {
    return switch (text(setting)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(setting, "true or false");
    };
  }

  private IllegalArgumentException wrong(Setting setting, String wanted) {
    return new IllegalArgumentException(
        setting.text() + " is \"" + text(setting) + "\"; it must be " + wanted);
  }

  Duration millis(Setting setting) {
    return Duration.ofMillis(number(setting));
  }

  long micros(Setting setting) {
    return Duration.ofNanos(1000L * number(setting)).toNanos();
  }

  List<Op> ops() {
    return words(Setting.OPS).map(it -> named(Op.values(), Op::text, it, "operation")).toList();
  }

  List<Op> ops(boolean reading) {
    return ops().stream().filter(it -> it.reads() == reading).toList();
  }

  List<Fault.Kind> faults() {
    return words(Setting.FAULTS)
        .map(it -> named(Fault.Kind.values(), Fault.Kind::text, it, "fault"))
        .toList();
  }

  private Stream<String> words(Setting setting) {
    return Arrays.stream(text(setting).split(",", -1)).filter(it -> !it.isEmpty());
  }

  Keyspace keyspace() {
    return new Keyspace(number(Setting.TENANTS), number(Setting.KEYS));
  }

  /** The words that make it again: what differs from the usual. */
  List<String> words() {
    return said.entrySet().stream().map(it -> it.getKey().text() + "=" + it.getValue()).toList();
  }

  @Override
  public String toString() {
    return String.join(" ", words());
  }
}
