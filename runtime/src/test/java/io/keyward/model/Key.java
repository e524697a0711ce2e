package io.keyward.model;

/** The keys of the model: two generations, the widest first, and one entry. */
enum Key {
  TENANT("the tenant's generation"),
  RESOURCE("the resource's generation"),
  ENTRY("K");

  final String words;

  Key(String words) {
    this.words = words;
  }
}
