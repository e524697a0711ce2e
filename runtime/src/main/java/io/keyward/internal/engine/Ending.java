package io.keyward.internal.engine;

/** How a write has ended. */
enum Ending {
  /** By an answer or a failure, or a commit: what it has changed is there. */
  KNOWN,
  /** By a rollback: it has changed nothing. */
  ROLLED_BACK,
  /** Not yet, but its transaction has: what is there of it may be there, and its holds stay. */
  GOES_ON,
  /** Nobody knows: the database may still carry it out, for as long as a hold lives. */
  OPEN
}
