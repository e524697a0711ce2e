package io.keyward.internal.key;

/**
 * What a key is made for: it decides what validation does, and under which secrets it is hashed.
 */
public enum KeyUse {
  /** To look up: validated, under the first secret. */
  READ,
  /** To store: validated, but named under all secrets, since what it replaces is to be evicted. */
  PUT,
  /** To evict: never validated, under all secrets. */
  EVICT;

  boolean validates() {
    return this != EVICT;
  }

  /** Whether a key under one secret is not enough. */
  public boolean coversAllSecrets() {
    return this != READ;
  }
}
