package io.keyward.processor.rule;

import static io.keyward.processor.report.RuleId.*;

import io.keyward.processor.report.RuleId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One mistake, one id: which rules have nothing left to say about a key, a parameter, a duration,
 * an annotation or a method once another rule has spoken about the same one.
 *
 * <p>The rules of wider reach are not here but in what {@link Judgement} shows: KW601 hides the
 * method, and KW101 and KW205 hide the parameters that only their keys use.
 */
final class Precedence {

  private static final Map<RuleId, Set<RuleId>> YIELDS_TO = new EnumMap<>(RuleId.class);

  static {
    let(KW103).yieldTo(KW101);
    let(KW104).yieldTo(KW101, KW103, KW107, KW205, KW406);
    let(KW105).yieldTo(KW101, KW103, KW107, KW205, KW406);
    let(KW107).yieldTo(KW101, KW103, KW205, KW406);
    let(KW604).yieldTo(KW101, KW103, KW107, KW205, KW406);
    let(KW205).yieldTo(KW101, KW103);
    let(KW206).yieldTo(KW101, KW103, KW205);
    let(KW102).yieldTo(KW101, KW103, KW205, KW206);
    let(KW406).yieldTo(KW101, KW102, KW103);
    let(KW108).yieldTo(KW101, KW107, KW205, KW406);
    let(KW109).yieldTo(KW101, KW107, KW110, KW205);
    let(KW106).yieldTo(KW101, KW103, KW104, KW105, KW604, KW110, KW201, KW202, KW203, KW204);
    let(KW202).yieldTo(KW105);
    let(KW303).yieldTo(KW301, KW302);
    let(KW405).yieldTo(KW401);
    let(KW502).yieldTo(KW401);
    let(KW408).yieldTo(KW101, KW103, KW104, KW105, KW107, KW108, KW205, KW401);
    let(KW501).yieldTo(KW401, KW502);
    let(KW503).yieldTo(KW401);
    let(KW506).yieldTo(KW505);
    let(KW112).yieldTo(KW101, KW107, KW205);
    let(KW410).yieldTo(KW601, KW606);
    let(KW407).yieldTo(KW410, KW601);
    let(KW304).yieldTo(KW301, KW401);
    let(KW305).yieldTo(KW301);
    let(KW411).yieldTo(KW407);
    let(KW412).yieldTo(KW101, KW103, KW107);
    let(KW504).yieldTo(KW401);
    let(KW601).yieldTo(KW606);
    let(KW605).yieldTo(KW601, KW606);
    let(KW602).yieldTo(KW606);
  }

  private Precedence() {}

  /** The rules whose finding about a thing leaves {@code id} nothing to say about it. */
  static Set<RuleId> above(RuleId id) {
    return YIELDS_TO.getOrDefault(id, Set.of());
  }

  private static Line let(RuleId id) {
    return (first, more) -> YIELDS_TO.put(id, EnumSet.of(first, more));
  }

  /** One line of the table. */
  private interface Line {
    void yieldTo(RuleId first, RuleId... more);
  }
}
