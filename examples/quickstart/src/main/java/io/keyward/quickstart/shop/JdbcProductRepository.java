package io.keyward.quickstart.shop;

import io.keyward.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The catalogue in a table, one tenant's rows at a time; knows nothing of a cache. */
public final class JdbcProductRepository implements ProductRepository {

  private static final String SELECT =
      "select id, name, category, price from product where tenant = ? ";

  private final Jdbc jdbc;

  public JdbcProductRepository(DataSource dataSource) {
    this.jdbc = new Jdbc(dataSource);
  }

  @Override
  public Optional<Product> findById(long productId) {
    return jdbc
        .query(SELECT + "and id = ?", JdbcProductRepository::product, tenant(), productId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Product> findByCategory(Category category) {
    return jdbc.query(
        SELECT + "and category = ? order by id",
        JdbcProductRepository::product,
        tenant(),
        category.name());
  }

  @Override
  public boolean changePrice(long productId, BigDecimal price) {
    return jdbc.update(
            "update product set price = ? where tenant = ? and id = ?", price, tenant(), productId)
        == 1;
  }

  @Override
  public int raisePrices(Category category, int percent) {
    return jdbc.update(
        "update product set price = price * (100 + ?) / 100 where tenant = ? and category = ?",
        percent,
        tenant(),
        category.name());
  }

  @Override
  public List<Product> search(String text) {
    return jdbc.query(
        SELECT + "and locate(lower(?), lower(name)) > 0 order by id",
        JdbcProductRepository::product,
        tenant(),
        text);
  }

  private static String tenant() {
    return TenantContext.current().orElseThrow().value();
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getLong("id"),
        row.getString("name"),
        Category.valueOf(row.getString("category")),
        row.getBigDecimal("price"));
  }
}
