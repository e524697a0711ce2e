package io.keyward.quickstart.shop;

import java.math.BigDecimal;

/**
 * An article of one tenant's catalogue.
 *
 * @param id unique within its tenant only: two tenants have a product 1
 */
public record Product(long id, String name, Category category, BigDecimal price) {}
