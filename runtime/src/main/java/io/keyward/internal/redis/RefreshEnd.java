package io.keyward.internal.redis;

import io.keyward.internal.key.EntryKey;
import io.keyward.support.Lifetime;
import java.util.List;

/** How one refresh ends: by what was loaded, in the place of the value that it saw, or without. */
public final class RefreshEnd {

  private final RefreshWish wish;
  private final byte[] kind;
  private final Lifetime life;
  private final byte[] fingerprint;
  private final byte[] payload;

  private RefreshEnd(
      RefreshWish wish, byte[] kind, Lifetime life, byte[] fingerprint, byte[] payload) {
    this.wish = wish;
    this.kind = kind;
    this.life = life;
    this.fingerprint = fingerprint;
    this.payload = payload;
  }

  /** By what was loaded. */
  public static RefreshEnd by(RefreshWish wish, FillValue loaded) {
    return new RefreshEnd(
        wish, loaded.kind(), loaded.life(), Bytes.of(loaded.fingerprint()), loaded.payload());
  }

  /** The value is taken away, as there is none any more. */
  public static RefreshEnd away(RefreshWish wish) {
    return new RefreshEnd(wish, Bytes.NONE, Lifetime.NONE, Bytes.NONE, Bytes.NONE);
  }

  /** The value is left as it is. */
  public static RefreshEnd left(RefreshWish wish) {
    return new RefreshEnd(wish, Bytes.ascii("-"), Lifetime.NONE, Bytes.NONE, Bytes.NONE);
  }

  /** What became of it. */
  public enum Outcome {
    /** It is in the old value's place. */
    STORED,
    /** The old value is gone, as there is none any more. */
    REMOVED,
    /** Nothing is stored: the old value was no longer there, or was to stay. */
    LOST,
    /** Redis is out of memory and evicts nothing: the old value is gone too. */
    OUT_OF_MEMORY
  }

  /** The entry that was refreshed. */
  public EntryKey entry() {
    return wish.entry();
  }

  long token() {
    return wish.token();
  }

  void addTo(List<byte[]> arguments) {
    arguments.add(Bytes.of(wish.token()));
    arguments.add(Bytes.of(wish.valueId()));
    arguments.add(kind);
    arguments.add(Bytes.decimal(life.millis()));
    arguments.add(fingerprint);
    arguments.add(payload);
  }

  static List<Outcome> outcomes(String letters) {
    return letters
        .chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 's' -> Outcome.STORED;
                  case 'r' -> Outcome.REMOVED;
                  case 'l' -> Outcome.LOST;
                  case 'm' -> Outcome.OUT_OF_MEMORY;
                  default -> throw Bytes.Reply.foreign();
                })
        .toList();
  }
}
