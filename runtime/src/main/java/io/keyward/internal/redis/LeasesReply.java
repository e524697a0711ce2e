package io.keyward.internal.redis;

import java.util.ArrayList;
import java.util.List;

/**
 * What Redis answered to a batch's wishes.
 *
 * @param each in the order of the wishes
 * @param redisNowMillis Redis' clock, in milliseconds since the epoch
 */
public record LeasesReply(List<Answer> each, long redisNowMillis) {

  /** What became of one wish. */
  public enum Answer {
    /** The lease is ours. */
    OURS,
    /** A writer holds the entry or a group of it: bypass. */
    HELD,
    /**
     * Another caller's lease or value is there: bypass, since a batch neither waits nor reads on.
     */
    TAKEN,
    /** Redis is out of memory and evicts nothing: bypass. Nothing was changed. */
    OUT_OF_MEMORY
  }

  static List<Answer> answers(String letters) {
    List<Answer> answers = new ArrayList<>(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      answers.add(
          switch (letters.charAt(i)) {
            case 'o' -> Answer.OURS;
            case 'h' -> Answer.HELD;
            case 't' -> Answer.TAKEN;
            case 'm' -> Answer.OUT_OF_MEMORY;
            default -> throw Bytes.Reply.foreign();
          });
    }
    return answers;
  }
}
