package io.keyward.model;

/** Steps whose reason shows in the library itself, where a model of one key has no place for it. */
enum Elsewhere {
  LEASE_WITHOUT_ITS_KEY_TEXT(
      "a LEASE without its key text",
      "two replies swapped",
      "io.keyward.internal.redis.StoreFaultsTest",
      "swappedRepliesAreSeenByTheirKeysAndIds"),
  FLIGHT_FOUND_BY_ID_ALONE(
      "a flight found by id alone",
      "two replies swapped",
      "io.keyward.internal.engine.FlightsTest",
      "aLoadIsFoundByItsLeaseAndItsEntry"),
  ONE_SCRIPT_OVER_TWO_SLOTS(
      "one script over two slots",
      "a tenant's entry and a global one evicted together, on a cluster",
      "io.keyward.internal.engine.ClusterTest",
      "aWriteAcrossSlotsIsHeldInEachBeforeItBeginsAndReleasedInEach");

  final String words;
  final String needs;
  final String testClass;
  final String test;

  Elsewhere(String words, String needs, String testClass, String test) {
    this.words = words;
    this.needs = needs;
    this.testClass = testClass;
    this.test = test;
  }

  String simpleName() {
    return testClass.substring(testClass.lastIndexOf('.') + 1);
  }
}
