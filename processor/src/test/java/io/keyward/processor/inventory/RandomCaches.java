package io.keyward.processor.inventory;

import io.keyward.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Interfaces whose keys meet and miss in all ways there are: the same resources, with placeholders
 * of kinds that meet, that never do, and literals between them. Some evictions clear nothing, and
 * nothing clears some entries. No rule that looks at one interface has an error against them.
 */
final class RandomCaches {

  /**
   * A segment, and the parameter that it takes.
   *
   * @param resource those that may hold it: kinds that meet share none, or they would collide
   */
  private record Tail(String resource, String segment, String parameter) {}

  private static final List<Tail> TAILS =
      List.of(
          new Tail("stock", "{id}", "long id"),
          new Tail("stock", "{id}", "UUID id"),
          new Tail("stock", "settings", ""),
          new Tail("stock", "42", ""),
          new Tail("stock", "v{no}", "int no"),
          new Tail("price", "{kind}", "Kind kind"),
          new Tail("price", "A", ""),
          new Tail("price", "C", ""),
          new Tail("price", "{day}", "LocalDate day"),
          new Tail("price", "{pair}", "Pair pair"),
          new Tail("price", "x-{flag}", "boolean flag"),
          new Tail("name", "{code}", "@KeyPart(maxLength = 8) String code"),
          new Tail("name", "all", ""),
          new Tail("name", "{id}", "long id"),
          new Tail("mail", "{address}", "@KeyPart(hashed = true) String address"),
          new Tail("mail", "{plain}", "@KeyPart(maxLength = 8) String plain"),
          new Tail("mail", "none", ""));

  private final Random random;

  RandomCaches(long seed) {
    random = new Random(seed);
  }

  List<Source> sources(int interfaces) {
    List<Source> sources = new ArrayList<>();
    sources.add(Source.of("r/Kind.java", "package r; public enum Kind { A, B }"));
    sources.add(Source.of("r/Pair.java", "package r; public record Pair(long a, int b) {}"));
    for (int i = 0; i < interfaces; i++) {
      String name = "Caches" + i;
      sources.add(
          Source.of(
              "r/" + name + ".java",
              "package r; IMPORTS\npublic interface %s {\n%s}\n".formatted(name, members())));
    }
    return sources;
  }

  private String members() {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      Tail tail = TAILS.get(random.nextInt(TAILS.size()));
      // One kind of text a resource, or it would be an error (KW111).
      boolean reads = random.nextInt(5) < 2 && !tail.parameter().equals("long id");
      boolean group = random.nextInt(20) == 0;
      String start = "tenant:{tenant_id}:" + tail.resource() + random.nextInt(9) + ":";
      if (reads && !tail.segment().equals("{plain}")) {
        members.append(
            "  @Cacheable(key = \"%s%s\", ttl = \"%dm\") String read%d(%s);\n"
                .formatted(start, tail.segment(), 1 + random.nextInt(9), i, tail.parameter()));
      } else {
        String promise = random.nextInt(6) == 0 ? ", justification = \"read elsewhere\"" : "";
        members.append(
            "  @CacheEvict(key = \"%s%s\"%s) void evict%d(%s);\n"
                .formatted(
                    start,
                    group ? "*" : tail.segment(),
                    promise,
                    i,
                    group ? "" : tail.parameter()));
      }
    }
    return members.toString();
  }
}
