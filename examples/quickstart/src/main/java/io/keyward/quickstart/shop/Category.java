package io.keyward.quickstart.shop;

/** The shelves of a catalogue. */
public enum Category {
  COFFEE,
  TEA,
  KITCHEN
}
