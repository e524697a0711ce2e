package io.keyward.model;

/**
 * The generations of the entry at one instant.
 *
 * @param tenant 0 where there is none
 * @param resource 0 where there is none
 */
record Stamps(int tenant, int resource) {

  static final Stamps NONE = new Stamps(0, 0);

  boolean areComplete() {
    return tenant != 0 && resource != 0;
  }
}
