package io.keyward.internal.redis;

import java.util.List;

/**
 * What Redis answered to the wishes of a refresh.
 *
 * @param each in the order of the wishes
 * @param redisNowMillis Redis' time, in milliseconds since the epoch
 */
public record RefreshesReply(List<Answer> each, long redisNowMillis) {

  /** What became of one wish. */
  public enum Answer {
    /** The refresh is ours: nobody else refreshes this entry for as long as the lock lives. */
    OURS,
    /** It is not: somebody else's, or the value is gone, held, outdated or too young. */
    NO,
    /** Redis is out of memory and evicts nothing. */
    OUT_OF_MEMORY
  }

  static List<Answer> answers(String letters) {
    return letters
        .chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 'o' -> Answer.OURS;
                  case 'n' -> Answer.NO;
                  case 'm' -> Answer.OUT_OF_MEMORY;
                  default -> throw Bytes.Reply.foreign();
                })
        .toList();
  }
}
