package io.keyward.processor.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.TenantMismatchException;
import io.keyward.processor.running.Shop.Prices;
import io.keyward.processor.running.Shop.UnknownSku;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decorator of an interface in a class: puts, elements, global entries, a tenant argument. */
@NullUnmarked // what is made before each test is past the checker
class NestedRepositoryTest extends RedisTest {

  private static final UUID ANVIL = new UUID(1, 2);
  private static final UUID HAMMER = new UUID(3, 4);

  private static Decorators decorators;

  private MapPrices database;
  private Prices prices;

  @BeforeAll
  static void compile() {
    decorators = new Decorators(List.of("Shop"));
  }

  @BeforeEach
  void decorate() throws ReflectiveOperationException {
    database = new MapPrices();
    database.cents.put(ANVIL, 100L);
    database.cents.put(HAMMER, 200L);
    prices = decorators.decorate("CachedShop_Prices", Prices.class, database, cache);
  }

  @Test
  void aPutIsAHitOfTheNextRead() throws UnknownSku {
    assertThat(as(ACME, () -> prices.reprice(ANVIL, 150))).isEqualTo(150);
    // The first put finds no generations, and may store nothing for that.
    as(ACME, () -> prices.price(ANVIL));
    as(ACME, () -> prices.reprice(ANVIL, 160));
    int loads = database.loads.get();

    assertThat(as(ACME, () -> prices.price(ANVIL))).isEqualTo(160);
    assertThat(database.loads).hasValue(loads);
  }

  @Test
  void whatTheDelegateThrowsIsThrownUnchangedAndNothingIsStored() {
    UUID unknown = new UUID(5, 6);

    assertThatThrownBy(() -> as(ACME, () -> prices.price(unknown)))
        .isExactlyInstanceOf(UnknownSku.class);
    assertThatThrownBy(() -> as(ACME, () -> prices.price(unknown)))
        .isExactlyInstanceOf(UnknownSku.class);
    assertThatThrownBy(() -> as(ACME, () -> prices.reprice(unknown, 1)))
        .isExactlyInstanceOf(UnknownSku.class);

    assertThat(database.loads).hasValue(2);
    assertThat(redis.keys()).noneMatch(key -> key.startsWith("tenant:"));
  }

  @Test
  void eachElementOfVariableArgumentsIsEvicted() throws UnknownSku {
    as(ACME, () -> prices.price(ANVIL));
    as(ACME, () -> prices.price(HAMMER));

    as(
        ACME,
        () -> {
          prices.forget(ANVIL, HAMMER);
          return "";
        });

    assertThat(as(ACME, () -> prices.price(ANVIL))).isEqualTo(101);
    assertThat(as(ACME, () -> prices.price(HAMMER))).isEqualTo(201);
  }

  @Test
  void anIterableThatCanBeReadOnceReachesTheDelegateWhole() throws UnknownSku {
    as(ACME, () -> prices.price(ANVIL));
    Iterator<UUID> once = List.of(ANVIL, HAMMER).iterator();

    assertThat(as(ACME, () -> prices.reload(() -> once))).containsExactly(ANVIL, HAMMER);

    assertThat(as(ACME, () -> prices.price(ANVIL))).isEqualTo(101);
  }

  @Test
  void theResultNamesWhatASaleEvicts() throws UnknownSku {
    database.sold = HAMMER;
    as(ACME, () -> prices.price(HAMMER));

    assertThat(as(ACME, () -> prices.sell(5)).sku()).isEqualTo(HAMMER);

    assertThat(as(ACME, () -> prices.price(HAMMER))).isEqualTo(205);
  }

  @Test
  void aGlobalEntryIsSharedByAllTenantsAndByNone() {
    Currency euro = Currency.getInstance("EUR");

    assertThat(as(ACME, () -> prices.rate(euro))).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(as(GLOBEX, () -> prices.rate(euro))).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(prices.rate(euro)).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(database.loads).hasValue(1);
    assertThat(redis.keys()).contains("global:{rate}:EUR");

    prices.reloadRates();

    assertThat(prices.rate(euro)).isEqualByComparingTo(BigDecimal.valueOf(2));
    assertCounted(2, 2, 0);
  }

  @Test
  void aTenantArgumentNamesTheTenantAndMustBeTheAmbientOne() {
    assertThat(prices.limit("acme")).isEqualTo(4);
    assertThat(as(ACME, () -> prices.limit("acme"))).isEqualTo(4);
    assertThat(redis.keys()).contains("tenant:{acme}:limit");
    assertCounted(1, 1, 0);

    assertThatThrownBy(() -> as(GLOBEX, () -> prices.limit("acme")))
        .isInstanceOf(TenantMismatchException.class);
    assertThat(database.loads).hasValue(1);
  }

  @Test
  void aMethodThroughTheCacheFindsWhatIsCachedAndAnyOtherDefaultMethodIsTheDelegates()
      throws UnknownSku {
    as(ACME, () -> prices.price(ANVIL));

    assertThat(as(ACME, () -> prices.priceOfTwo(ANVIL))).isEqualTo(200);
    assertThat(prices.describe()).isEqualTo("from a map");
    assertCounted(1, 1, 0);
  }
}
