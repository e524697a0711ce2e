package io.keyward.quickstart;

import io.keyward.MissingTenantException;
import io.keyward.TenantId;
import io.keyward.quickstart.shop.Category;
import io.keyward.quickstart.shop.Country;
import io.keyward.quickstart.shop.Product;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.redisson.api.RBucket;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.codec.ByteArrayCodec;

/** The scenes in which Redis is well. */
final class CacheScenes {

  private static final TenantId ACME = TenantId.of("acme");
  private static final TenantId GLOBEX = TenantId.of("globex");

  private final Shop shop;
  private final Customer customer;
  private final Stage stage;

  CacheScenes(Shop shop, Customer customer, Stage stage) {
    this.shop = shop;
    this.customer = customer;
    this.stage = stage;
  }

  void play() {
    missThenHit();
    whatRedisHolds();
    twoTenantsOneId();
    noSuchProduct();
    writeThenRead();
    groupEviction();
    oneEntryForAll();
    notCached();
    noTenantNoAnswer();
  }

  private void missThenHit() {
    stage.scene("A miss, then a hit");
    var miss = customer.find(ACME, 1);
    stage.say("acme asks for product 1: " + shown(miss), miss);
    var hit = customer.find(ACME, 1);
    stage.say("acme asks again:         " + shown(hit), hit);
    stage.check(miss.fromDatabase(), "the first call asked the database once");
    stage.check(hit.fromCache(), "the second call was answered from Redis alone");
    stage.check(hit.value().equals(miss.value()), "a hit equals the miss");
  }

  private void whatRedisHolds() {
    stage.scene("What Redis holds, read with plain Redisson");
    var keys = new TreeSet<String>();
    shop.redisson()
        .getKeys()
        .getKeys(KeysScanOptions.defaults().pattern("*{acme}*"))
        .forEach(keys::add);
    for (String key : keys) {
      RBucket<byte[]> entry = shop.redisson().getBucket(key, ByteArrayCodec.INSTANCE);
      long seconds = entry.remainTimeToLive() / 1000;
      stage.say("%-40s %5d bytes, expires in %5d s", key, entry.size(), seconds);
      stage.check(seconds > 0, "the key " + key + " expires");
    }
    stage.check(keys.contains("tenant:{acme}:product:1"), "acme's entry bears acme's name");
  }

  private void twoTenantsOneId() {
    stage.scene("Two tenants, one id");
    var globex = customer.find(GLOBEX, 1);
    stage.say("globex asks for product 1: " + shown(globex), globex);
    var acme = customer.find(ACME, 1);
    stage.say("acme asks for product 1:   " + shown(acme), acme);
    stage.check(globex.fromDatabase(), "acme's entry did not answer globex");
    stage.check(acme.fromCache(), "acme's entry is still there");
    stage.check(!globex.value().equals(acme.value()), "each tenant has a product 1 of its own");
  }

  private void noSuchProduct() {
    stage.scene("'There is none' is remembered too, for absentTtl");
    var miss = customer.find(ACME, 404);
    stage.say("acme asks for product 404: " + shown(miss), miss);
    var hit = customer.find(ACME, 404);
    stage.say("acme asks again:           " + shown(hit), hit);
    stage.check(miss.value().isEmpty() && hit.value().isEmpty(), "there is no product 404");
    stage.check(hit.fromCache(), "the second call was answered from Redis alone");
  }

  private void writeThenRead() {
    stage.scene("A write, and the fresh value after it");
    var list = customer.list(ACME, Category.COFFEE);
    stage.say("acme lists coffee: " + shownAll(list), list);
    stage.check(customer.list(ACME, Category.COFFEE).fromCache(), "the list is cached now");

    var write = customer.changePrice(ACME, 1, "199.00");
    stage.say("acme sets the price of product 1 to 199.00", write);
    var product = customer.find(ACME, 1);
    stage.say("acme asks for product 1: " + shown(product), product);
    var listAgain = customer.list(ACME, Category.COFFEE);
    stage.say("acme lists again:  " + shownAll(listAgain), listAgain);

    stage.check(shown(product).endsWith("199.00"), "the new price is seen at once");
    stage.check(shownAll(listAgain).contains("199.00"), "the list shows the new price as well");
  }

  private void groupEviction() {
    stage.scene("A group eviction: one tenant's products, in one step");
    customer.find(ACME, 2);
    stage.check(customer.find(ACME, 1).fromCache(), "acme's product 1 is cached");
    stage.check(customer.find(ACME, 2).fromCache(), "acme's product 2 is cached");

    var write = customer.raisePrices(ACME, Category.COFFEE, 10);
    stage.say("acme raises its coffee prices by 10 %, of " + write.value() + " products", write);
    for (long id = 1; id <= 2; id++) {
      var acme = customer.find(ACME, id);
      stage.say("acme asks for product " + id + ":   " + shown(acme), acme);
      stage.check(acme.fromDatabase(), "acme's product " + id + " was evicted with its group");
    }
    var globex = customer.find(GLOBEX, 1);
    stage.say("globex asks for product 1: " + shown(globex), globex);
    stage.check(globex.fromCache(), "globex' hits are unchanged");
  }

  private void oneEntryForAll() {
    stage.scene("A global entry: one for all tenants, and no tenant is asked for");
    var miss = customer.country("CZ");
    stage.say("which country is CZ? " + shownCountry(miss), miss);
    var hit = customer.country("CZ");
    stage.say("asked again:         " + shownCountry(hit), hit);
    var write = customer.renameCountry("CZ", "Czechia");
    stage.say("it is renamed", write);
    var fresh = customer.country("CZ");
    stage.say("asked again:         " + shownCountry(fresh), fresh);
    stage.check(hit.fromCache(), "the second call was answered from Redis alone");
    stage.check(shownCountry(fresh).startsWith("Czechia"), "the new name is seen at once");
  }

  private void notCached() {
    stage.scene("@Uncached: always the database, and that is meant");
    for (int i = 0; i < 2; i++) {
      var found = customer.search(ACME, "tea");
      stage.say("acme searches for 'tea': " + shownAll(found), found);
      stage.check(found.fromDatabase(), "a search asks the database every time");
    }
  }

  private void noTenantNoAnswer() {
    stage.scene("A call without a tenant is refused");
    try {
      Optional<Product> leaked = shop.products().findById(1);
      stage.check(false, "no tenant, no answer: it was " + leaked);
    } catch (MissingTenantException refused) {
      stage.quote(refused.getClass().getSimpleName() + ": " + refused.getMessage());
    }
  }

  static String shown(Answer<Optional<Product>> answer) {
    return answer.value().map(CacheScenes::shown).orElse("none");
  }

  private static String shownAll(Answer<List<Product>> answer) {
    return answer.value().stream()
        .map(CacheScenes::shown)
        .reduce((left, right) -> left + ", " + right)
        .orElse("none");
  }

  private static String shown(Product product) {
    return product.name() + " " + product.price();
  }

  private static String shownCountry(Answer<Optional<Country>> answer) {
    return answer.value().map(country -> country.name()).orElse("none");
  }
}
