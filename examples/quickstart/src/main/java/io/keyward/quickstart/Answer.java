package io.keyward.quickstart;

/**
 * What one call of a repository gave.
 *
 * @param trips how often the database was asked for it: 0 on a hit
 * @param nanos how long the caller waited
 */
record Answer<T>(T value, int trips, long nanos) {

  boolean fromCache() {
    return trips == 0;
  }

  boolean fromDatabase() {
    return trips == 1;
  }

  double millis() {
    return nanos / 1e6;
  }
}
