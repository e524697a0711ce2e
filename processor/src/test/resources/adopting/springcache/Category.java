package shop;

public enum Category {
  BOOKS,
  GAMES
}
