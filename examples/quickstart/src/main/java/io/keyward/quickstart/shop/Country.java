package io.keyward.quickstart.shop;

/**
 * A country to deliver to.
 *
 * @param code ISO 3166-1, two letters
 * @param currency ISO 4217, three letters
 */
public record Country(String code, String name, String currency) {}
