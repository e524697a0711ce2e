package io.keyward.quickstart.shop;

import java.util.Optional;
import javax.sql.DataSource;

/** The countries in a table that all tenants share. */
public final class JdbcCountryRepository implements CountryRepository {

  private final Jdbc jdbc;

  public JdbcCountryRepository(DataSource dataSource) {
    this.jdbc = new Jdbc(dataSource);
  }

  @Override
  public Optional<Country> findByCode(String code) {
    return jdbc
        .query(
            "select code, name, currency from country where code = ?",
            row ->
                new Country(
                    row.getString("code"), row.getString("name"), row.getString("currency")),
            code)
        .stream()
        .findFirst();
  }

  @Override
  public boolean rename(String code, String name) {
    return jdbc.update("update country set name = ? where code = ?", name, code) == 1;
  }
}
