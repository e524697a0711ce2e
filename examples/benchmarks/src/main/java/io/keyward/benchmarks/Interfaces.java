package io.keyward.benchmarks;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Annotated interfaces of six methods, each with a resource and a record of its own. */
final class Interfaces {

  private static final String TEXT =
      """
      package shop;

      import io.keyward.annotation.CacheEvict;
      import io.keyward.annotation.Cacheable;
      import io.keyward.annotation.Uncached;
      import java.math.BigDecimal;
      import java.time.DayOfWeek;
      import java.time.LocalDate;
      import java.util.List;
      import java.util.Optional;
      import java.util.UUID;

      public interface Offers%1$d {
        record Offer(long id, String title, BigDecimal price, List<String> tags, Optional<UUID> seller) {}

        @Cacheable(key = "tenant:{tenant_id}:offer%1$d:one:{id}", ttl = "10m")
        Offer find(long id);

        @Cacheable(key = "tenant:{tenant_id}:offer%1$d:since:{from}:{seller}", ttl = "10m")
        List<Offer> since(LocalDate from, UUID seller);

        @Cacheable(key = "tenant:{tenant_id}:offer%1$d:day:{day}", ttl = "10m", absentTtl = "30s")
        Optional<Offer> ofTheDay(DayOfWeek day);

        @CacheEvict(key = "tenant:{tenant_id}:offer%1$d:one:{offer.id}")
        @CacheEvict(key = "tenant:{tenant_id}:offer%1$d:*")
        void save(Offer offer);

        @CacheEvict(key = "tenant:{tenant_id}:offer%1$d:*")
        int clear();

        @Uncached(reason = "each search is another")
        List<Offer> search(String text);
      }
      """;

  private Interfaces() {}

  /** The source of one. */
  static JavaFileObject source(int number) {
    return source("shop/Offers" + number + ".java", TEXT.formatted(number));
  }

  /** A source of that text. */
  static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
