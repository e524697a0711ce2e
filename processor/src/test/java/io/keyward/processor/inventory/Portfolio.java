package io.keyward.processor.inventory;

import io.keyward.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The caches of an application of sixty interfaces, as a reviewer would meet them: of all tenancies
 * and lifetimes, with justifications, warnings, promises that nobody keeps, and one hostile text.
 */
final class Portfolio {

  /** What must reach nobody's browser but as text. */
  static final String HOSTILE =
      "</script><img src=x onerror=alert(1)><script>alert(2)</script> \\\"quoted\\\" & 'so'";

  static final int INTERFACES = 60;

  private static final List<List<String>> MODULES =
      List.of(
          List.of("billing", "Invoice", "Payment", "CreditNote", "Dunning", "TaxRule"),
          List.of("billing", "Subscription", "Plan", "Coupon", "Ledger", "Refund", "Mandate"),
          List.of("catalog", "Product", "Variant", "PriceList", "Category", "Brand", "Bundle"),
          List.of("catalog", "Attribute", "Translation", "Media", "Review", "Stocktake"),
          List.of("crm", "Customer", "Contact", "Segment", "Campaign", "Consent", "Ticket"),
          List.of("crm", "Survey", "Note", "Territory", "Lead", "Quote"),
          List.of("identity", "User", "Team", "ApiClient", "Session", "Device", "Invitation"),
          List.of("logistics", "Shipment", "Carrier", "Warehouse", "StockLevel", "Route", "Parcel"),
          List.of("logistics", "DeliverySlot", "PackingRule", "Customs", "Pallet"),
          List.of("reporting", "Report", "Dashboard", "Metric", "Export", "Schedule"));

  private final List<Source> sources = new ArrayList<>();

  private Portfolio() {}

  /** The sources of all interfaces and their values. */
  static List<Source> sources() {
    Portfolio portfolio = new Portfolio();
    int no = 0;
    for (List<String> module : MODULES) {
      for (String noun : module.subList(1, module.size())) {
        portfolio.repository("com.acme." + module.get(0), noun, no++);
      }
    }
    portfolio.special();
    return portfolio.sources;
  }

  /** One of five shapes; all have an id, a read and a save. */
  private void repository(String packageName, String noun, int no) {
    String resource = noun.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String name = noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    String members =
        switch (no % 5) {
          case 0 -> BATCHES;
          case 1 -> CODES;
          case 2 -> REFRESHED;
          case 3 -> UNCLEARED;
          default -> LISTS;
        };
    String ttl = List.of("30s", "10m", "1h", "12h", "3d").get(no / 5 % 5);
    add(
        packageName,
        noun + "Repository",
        """
        public interface %sRepository {
          record %s(UUID id, String code, BigDecimal amount) {}

          @Cacheable(key = "tenant:{tenant_id}:RESOURCE:{id}", ttl = "TTL", absentTtl = "10s")
          Optional<%s> findById(UUID id);

          @CacheEvict(key = "tenant:{tenant_id}:RESOURCE:{NAME.id}")
          void save(%s NAME);
        %s}
        """
            .formatted(noun, noun, noun, noun, members)
            .replace("RESOURCE", resource)
            .replace("NAME", name)
            .replace("NOUN", noun)
            .replace("TTL", ttl));
  }

  private static final String BATCHES =
      """

        @Cacheable(key = "tenant:{tenant_id}:RESOURCE:{ids}", ttl = "TTL")
        Map<UUID, NOUN> findAllById(Collection<UUID> ids);

        @CachePut(key = "tenant:{tenant_id}:RESOURCE:{result.id}", ttl = "TTL")
        NOUN merge(NOUN draft);

        @CacheEvict(key = "tenant:{tenant_id}:RESOURCE:*")
        int importAll(List<NOUN> rows);

        @Uncached(reason = "a list for administrators, read once")
        List<NOUN> search(String text, int page);
      """;

  private static final String CODES =
      """

        @Cacheable(key = "tenant:{tenant_id}:RESOURCE-by-code:{code}", ttl = "TTL")
        Optional<NOUN> findByCode(@KeyPart(pattern = "[A-Z]{2}-[0-9]{1,8}") String code);

        @CacheEvict(key = "tenant:{tenant_id}:RESOURCE-by-code:{NAME.code}")
        void rename(NOUN NAME);
      """;

  private static final String REFRESHED =
      """

        @Cacheable(
            key = "app:{env}:{tenant_id}:RESOURCE-total-by-country-and-month:{country}:{month}:v{version}",
            ttl = "1h",
            refreshAfter = "45m",
            staleIfError = "15m")
        BigDecimal total(
            @KeyPart(maxLength = 2) String country,
            YearMonth month,
            int version,
            @KeyIgnore(reason = "only for the log") String requestId);

        @CacheEvict(key = "app:{env}:{tenant_id}:RESOURCE-total-by-country-and-month:*")
        void recount();

        @Uncached(reason = "streams; never read twice")
        long export(java.io.OutputStream to);
      """;

  private static final String UNCLEARED =
      """

        @Cacheable(key = "tenant:{tenant_id}:RESOURCE-count", ttl = "5m")
        long count();

        @Uncached(reason = "nothing of it is cached")
        void deleteDrafts();
      """;

  private static final String LISTS =
      """

        @SuppressWarnings("KW409")
        @Cacheable(
            key = "tenant:{tenant_id}:RESOURCE-favourites:{user_id}",
            ttl = "30d",
            justification = "favourites change with a deployment only, and then the resource is renamed")
        List<NOUN> favourites(UUID userId);

        @Cacheable(key = "tenant:{tenant_id}:RESOURCE-by-owner:{email}", ttl = "TTL")
        List<NOUN> ownedBy(@KeyPart(hashed = true) String email);

        @CacheEvict(key = "tenant:{tenant_id}:RESOURCE-by-owner:*")
        void transfer(UUID from, UUID to);
      """;

  /** Interfaces that are like no other. */
  private void special() {
    add(
        "com.acme.reference",
        "CountryRepository",
        """
        @GlobalCache(justification = "ISO countries, the same for every tenant")
        public interface CountryRepository {
          record Country(String code, String name) {}

          @SuppressWarnings("KW409")
          @Cacheable(key = "global:country:{code}", ttl = "eternal", justification = "changes with a release, which flushes Redis")
          Optional<Country> byCode(@KeyPart(pattern = "[A-Z]{2}") String code);

          @Cacheable(key = "global:country", ttl = "7d")
          List<Country> all();

          @CacheEvict(key = "global:country:*")
          void reload();
        }
        """);
    add(
        "com.acme.reference",
        "CurrencyRepository",
        """
        public interface CurrencyRepository {
          @GlobalCache(justification = "exchange rates of the central bank")
          @Cacheable(key = "global:rate:{currency}:{day}", ttl = "12h")
          BigDecimal rate(Currency currency, LocalDate day);

          @SuppressWarnings("KW409")
          @GlobalCache(justification = "ISO 4217")
          @Cacheable(key = "global:currencies", ttl = "eternal", justification = "changes with a release, which flushes Redis")
          List<String> codes();
        }
        """);
    add(
        "com.acme.identity",
        "RoleRepository",
        """
        public interface RoleRepository {
          @SecuritySensitive(justification = "a role that is taken away may work for 30 s more: agreed with security, SEC-118")
          @Cacheable(key = "tenant:{tenant_id}:roles:{user_id}", ttl = "30s")
          Set<String> rolesOf(UUID userId);

          @CacheEvict(key = "tenant:{tenant_id}:roles:{user_id}")
          void grant(UUID userId, String role);
        }
        """);
    add(
        "com.acme.admin",
        "TenantAdmin",
        """
        public interface TenantAdmin {
          @CacheEvict(key = "tenant:{tenant_id}:*")
          void restore(@TenantParam(crossTenantJustification = "operators act for a tenant that asked them to") String tenant);

          @CacheEvict(key = "tenant:{tenant_id}:mobile-feed:*", justification = "the mobile gateway, a module of its own, caches it")
          void rebuildFeeds();
        }
        """);
    add(
        "com.acme.admin",
        "HostileRepository",
        """
        public interface HostileRepository {
          @Cacheable(key = "tenant:{tenant_id}:hostile:{id}", ttl = "60d", justification = "%s")
          String text(long id);

          @CacheEvict(key = "tenant:{tenant_id}:hostile:{id}")
          void change(long id);
        }
        """
            .formatted(HOSTILE));
    add(
        "com.acme.reporting",
        "ReportCaches",
        """
        @CacheCatalog
        public interface ReportCaches {
          record Monthly(BigDecimal total, Map<String, BigDecimal> byRegion) {}

          @Cacheable(key = "tenant:{tenant_id}:monthly-report:{month}:v{version}", ttl = "1h")
          CacheEntry<Monthly> monthly(YearMonth month, int version);
        }
        """);
  }

  private void add(String packageName, String name, String text) {
    sources.add(
        Source.of(
            packageName.replace('.', '/') + "/" + name + ".java",
            "package " + packageName + "; IMPORTS\n" + text));
  }
}
