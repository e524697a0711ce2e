package shop;

public record Filter(Category category, int page) {}
