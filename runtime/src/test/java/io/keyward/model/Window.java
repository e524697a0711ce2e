package io.keyward.model;

/** What is left: the combinations of faults that let a read see what is too old. */
enum Window {
  UNHELD_AND_UNDELIVERED(
      "a Hold is not placed or is lost while its write runs, and its Release is not delivered"),
  UNHELD_AND_DEATH(
      "the same, and the process dies before the journal has delivered; or it dies between commit"
          + " and Release with its Hold not placed, lost or expired"),
  KEY_FROM_RESULT_UNDELIVERED("a key known only from the result, and its Release is not delivered"),
  KEY_FROM_RESULT_AND_DEATH("a key known only from the result, and the process dies before"),
  LEFT_HOLD_LOST(
      "loads from a lagging replica, and the HOLD that Release left is lost; or a commit of unknown"
          + " outcome that the database carries out after holdTime"),
  TWO_VERSIONS(
      "two versions of an application at once, the older one's writes not naming what the newer"
          + " one caches; or two key-hash secrets, not rolled out as (old, new) and then (new,"
          + " old)"),
  OLD_SNAPSHOT_OF_REDIS(
      "Redis fails over to a replica that missed a Release, or restarts from an old snapshot of its"
          + " own");

  /** The words of the protocol's table. */
  final String words;

  Window(String words) {
    this.words = words;
  }
}
