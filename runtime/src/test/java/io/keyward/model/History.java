package io.keyward.model;

import java.util.List;

/**
 * What happened, in words.
 *
 * @param why what of the promise it breaks
 */
record History(List<String> moves, String why) {

  @Override
  public String toString() {
    return String.join("; ", moves) + ": " + why;
  }
}
