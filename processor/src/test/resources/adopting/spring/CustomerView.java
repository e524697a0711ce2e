package shop;

public record CustomerView(Long id, int number, String name, String city) {}
