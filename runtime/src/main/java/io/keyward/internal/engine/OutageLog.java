package io.keyward.internal.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that Redis fails: the first time, and then every ten seconds at most. */
final class OutageLog {

  private static final Logger LOG = LoggerFactory.getLogger("io.keyward.redis");

  private final Rarely logged = new Rarely(Duration.ofSeconds(10));
  private final AtomicLong failures = new AtomicLong();

  void failed(Unavailable failure) {
    failures.incrementAndGet();
    if (logged.isDue()) {
      Throwable cause = failure.getCause();
      LOG.atWarn()
          .addKeyValue("kind", String.valueOf(failure.kind()))
          .addKeyValue("failures", failures.getAndSet(0))
          .addKeyValue("cause", cause == null ? failure.getMessage() : cause.toString())
          .log("Redis does not answer as it should; callers get their delegates' answers");
    }
  }
}
