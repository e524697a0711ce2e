package shop;

public enum OrderState {
  OPEN,
  PAID,
  SENT
}
