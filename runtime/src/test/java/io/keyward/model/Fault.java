package io.keyward.model;

/** What can go wrong. A scenario says how often each may. */
enum Fault {
  /** A process ends, with its flights and its journal. */
  DEATH("death"),
  /** Redis loses a key, whatever it is: restart, memory pressure, expiry. */
  LOSS("loss"),
  /** The deadline of a writer's token passes while its write goes on. */
  DEADLINE("passed deadline"),
  /** A command is not answered in time; it has run, or runs late, or never. */
  TIMEOUT("timeout"),
  /** Redis is out of memory while a script runs. */
  REFUSED_SET("refused SET"),
  /** A transaction is rolled back, or the delegate throws. */
  ROLLBACK("rollback"),
  /** The connection breaks in the commit, which the database may yet carry out. */
  UNKNOWN_OUTCOME("unknown outcome"),
  /** A value passes its ttl, and stays in Redis for {@code staleIfError}. */
  EXPIRY("expiry"),
  /** A load throws. */
  THROWING_LOAD("throwing load"),
  /** The database carries a commit out, or a replica shows it, later than was promised. */
  OVERDUE("overdue commit"),
  /** The journal collapses a tenant's keys to its generation. */
  COLLAPSE("collapse"),
  /** Redis comes back as it was some time ago. */
  OLD_SNAPSHOT("old snapshot");

  final String words;

  Fault(String words) {
    this.words = words;
  }
}
