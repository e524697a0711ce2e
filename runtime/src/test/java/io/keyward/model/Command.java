package io.keyward.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A script with its arguments, as it is sent, or as it still waits to run. */
sealed interface Command {

  /** What a put stores. */
  record Put(int id, Stamps stamps, int version) {}

  /** hold.lua. */
  record Hold(int token, Set<Key> names) implements Command {}

  /**
   * release.lua.
   *
   * @param leave whether a hold stays where a key would be deleted
   */
  record Release(int token, Set<Key> names, boolean leave, @Nullable Put put) implements Command {}

  /**
   * lease.lua.
   *
   * @param unusable id of what the caller cannot use, 0 for none
   * @param keep whether the lease keeps that value
   * @param fresh stamps for the generations that are missing
   */
  record Lease(int id, int unusable, boolean keep, Stamps fresh) implements Command {}

  /** fill.lua. */
  record Fill(int id, int version) implements Command {}

  /** drop.lua. */
  record Drop(int id) implements Command {}

  /** restore.lua. */
  record Restore(int id) implements Command {}

  /** refresh.lua. */
  record Refresh(int token, int valueId) implements Command {}

  /**
   * refreshed.lua.
   *
   * @param version what was loaded; {@link #AWAY} to take the value away, {@link #LEFT} to leave it
   */
  record Refreshed(int token, int valueId, int version) implements Command {

    static final int AWAY = -1;
    static final int LEFT = -2;
  }

  /** The journal's DEL, which only a mutation sends. */
  record Delete(Set<Key> names) implements Command {}
}
