package io.keyward.internal.redis;

import io.keyward.internal.frame.Slice;
import io.keyward.internal.key.EntryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one lease ends: by the value that was loaded, or by nothing. */
public final class Settlement {

  private final EntryKey entry;
  private final long leaseId;
  private final boolean fills;
  private final byte[] payload;

  private Settlement(EntryKey entry, long leaseId, boolean fills, byte[] payload) {
    this.entry = entry;
    this.leaseId = leaseId;
    this.fills = fills;
    this.payload = payload;
  }

  /** By a value, as the codec wrote it. {@code payload} is not copied and must not change. */
  public static Settlement fill(EntryKey entry, long leaseId, byte[] payload) {
    return new Settlement(entry, leaseId, true, payload);
  }

  /** By nothing. */
  public static Settlement drop(EntryKey entry, long leaseId) {
    return new Settlement(entry, leaseId, false, Bytes.NONE);
  }

  /** The same lease, given up. */
  public Settlement dropped() {
    return drop(entry, leaseId);
  }

  /** The same lease, ended by a value; see {@link #fill}. */
  public Settlement filled(byte[] value) {
    return fill(entry, leaseId, value);
  }

  /** What became of a settlement. */
  public enum Outcome {
    STORED,
    DROPPED,
    /** The lease had expired, or a write had voided it: nothing is stored. */
    LEASE_LOST,
    /** Redis is out of memory and evicts nothing: nothing is stored, and the lease is gone. */
    OUT_OF_MEMORY
  }

  EntryKey entry() {
    return entry;
  }

  /** The lease that it ends. */
  public long leaseId() {
    return leaseId;
  }

  void addTo(List<byte[]> arguments) {
    arguments.add(Bytes.of(leaseId));
    arguments.add(Bytes.ascii(fills ? "V" : "D"));
    arguments.add(payload);
  }

  static List<Outcome> outcomes(String letters) {
    List<Outcome> outcomes = new ArrayList<>(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      outcomes.add(
          switch (letters.charAt(i)) {
            case 's' -> Outcome.STORED;
            case 'd' -> Outcome.DROPPED;
            case 'l' -> Outcome.LEASE_LOST;
            case 'm' -> Outcome.OUT_OF_MEMORY;
            default -> throw Bytes.Reply.foreign();
          });
    }
    return outcomes;
  }

  /** What a script has put back of so many leases; empty where nothing. */
  static List<Optional<Slice>> restored(Bytes.Reply reply, int leases) {
    List<Optional<Slice>> payloads = new ArrayList<>(leases);
    int next = 2;
    for (char letter : reply.letters(1, leases).toCharArray()) {
      payloads.add(
          switch (letter) {
            case 'r' -> Optional.of(Slice.of(reply.bytes(next++)));
            case 'd', 'l' -> Optional.empty();
            default -> throw Bytes.Reply.foreign();
          });
    }
    return payloads;
  }
}
