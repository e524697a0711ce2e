package io.keyward.model;

import java.util.Locale;

/**
 * The steps of the scripts, by the names that the scripts give them in comments: {@code -- step:
 * hold.add_token}. Who changes a step there finds it here by its name, and the other way round.
 */
enum Step {
  FRAME_DROP_EXPIRED,
  FRAME_SET_OR_UNLINK,
  FRAME_KEEP_GENERATION,
  LEASE_HELD,
  LEASE_STAMP,
  LEASE_OTHER,
  LEASE_KEEP_VALUE,
  LEASE_TAKE,
  FILL_SAME_LEASE,
  FILL_STORE,
  DROP_SAME_LEASE,
  DROP_UNLINK,
  HOLD_RENEW,
  HOLD_CONTEST,
  HOLD_ADD_TOKEN,
  HOLD_REPLACE_VALUE,
  HOLD_SEE_GENERATIONS,
  RELEASE_TAKE_OUT,
  RELEASE_LEAVE_BESIDE,
  RELEASE_MARK,
  RELEASE_PUT,
  RELEASE_LEAVE,
  RELEASE_DELETE,
  RESTORE_SAME_LEASE,
  RESTORE_CURRENT,
  RESTORE_PUT_BACK,
  RESTORE_DROP,
  REFRESH_DUE,
  REFRESH_LOCK,
  REFRESHED_UNLOCK,
  REFRESHED_SAME_VALUE,
  REFRESHED_REMOVE,
  REFRESHED_STORE;

  /** As the scripts write it: the script's name, a dot, and the step. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }
}
