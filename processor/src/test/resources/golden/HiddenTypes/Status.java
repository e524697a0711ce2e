package shop;

public enum Status {
  DONE
}
