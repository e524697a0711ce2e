package io.keyward.internal.engine;

import io.keyward.internal.frame.Frame;
import io.keyward.internal.key.EntryKey;
import io.keyward.internal.metrics.BypassReason;
import io.keyward.internal.metrics.CallMeters;
import io.keyward.internal.metrics.ErrorKind;
import io.keyward.internal.metrics.Operation;
import io.keyward.internal.redis.Snapshot;
import io.keyward.support.Lifetime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges what a read found under its key: total, so that nothing that Redis may hold makes it
 * throw. Safe for use by many threads.
 */
final class Judge {

  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  private final RedisClock clock;
  private final Rarely logged = new Rarely(Duration.ofSeconds(10));
  private final AtomicLong foreign = new AtomicLong();

  Judge(RedisClock clock) {
    this.clock = clock;
  }

  <T> Verdict<T> judge(ReadMethod<T> method, EntryKey entry, CallMeters meters, Snapshot snapshot) {
    if (snapshot.isHeld()) {
      return new Verdict.Bypass<>(BypassReason.HOLD);
    }
    if (snapshot.isUnknown()) {
      meters.error(Operation.READ, ErrorKind.UNKNOWN_FRAME);
      return new Verdict.Bypass<>(BypassReason.HOLD);
    }
    Frame found = snapshot.entry();
    if (found instanceof Frame.Broken broken) {
      meters.error(Operation.READ, ErrorKind.PAYLOAD);
      return new Verdict.Vacant<>(broken.id());
    }
    if (!(found instanceof Frame.Stored stored)) {
      return new Verdict.Vacant<>(null);
    }
    if (!stored.isFor(entry)) {
      alarm(method, meters);
      return new Verdict.Vacant<>(stored.id());
    }
    if (!snapshot.isCurrent()) {
      return new Verdict.Vacant<>(null);
    }
    if (stored instanceof Frame.Lease lease) {
      return new Verdict.Wait<>(lease);
    }
    return answer(method, meters, (Frame.Answer) stored);
  }

  private <T> Verdict<T> answer(ReadMethod<T> method, CallMeters meters, Frame.Answer answer) {
    if (answer.fingerprint() != method.stored().fingerprint()) {
      meters.error(Operation.READ, ErrorKind.FINGERPRINT);
      return new Verdict.Vacant<>(answer.id());
    }
    if (answer instanceof Frame.Value value) {
      return isTooOld(value, method.ttl())
          ? new Verdict.Vacant<>(value.id(), method.servesStale())
          : decode(method, meters, value);
    }
    return isTooOld(answer, method.absentTtl())
        ? new Verdict.Vacant<>(answer.id())
        : new Verdict.AbsentHit<>();
  }

  private <T> Verdict<T> decode(ReadMethod<T> method, CallMeters meters, Frame.Value value) {
    try {
      return new Verdict.Hit<>(method.stored().decode(value.payload()), aged(method, value));
    } catch (UnusableValue e) {
      meters.error(Operation.READ, e.kind());
      return new Verdict.Vacant<>(value.id());
    }
  }

  /** What a refresh needs; null where the value is too young, or never refreshed. */
  private @Nullable Aged aged(ReadMethod<?> method, Frame.Value value) {
    Lifetime after = method.refreshAfter();
    return after.isStored() && clock.mayBeOlder(value.storedAtMillis(), after.millis())
        ? new Aged(value.id(), value.storedAtMillis() + after.millis())
        : null;
  }

  /** Methods that share entries may differ in their lifetimes; Redis' expiry keeps the entry's. */
  private boolean isTooOld(Frame.Answer answer, Lifetime own) {
    if (own.isEternal()) {
      return false;
    }
    Lifetime life = answer.life();
    boolean expiresInTime = !life.isEternal() && life.millis() <= own.millis();
    return !own.isStored()
        || (!expiresInTime && clock.mayBeOlder(answer.storedAtMillis(), own.millis()));
  }

  /** Counted each time; said the first time, and then every ten seconds at most. */
  private void alarm(ReadMethod<?> method, CallMeters meters) {
    meters.error(Operation.READ, ErrorKind.FOREIGN_ENTRY);
    foreign.incrementAndGet();
    if (logged.isDue()) {
      LOG.atError()
          .addKeyValue("cache", method.name())
          .addKeyValue("kind", "foreign_entry")
          .addKeyValue("entries", foreign.getAndSet(0))
          .log("An entry bears another key than the one it was found under; it is not used");
    }
  }
}
