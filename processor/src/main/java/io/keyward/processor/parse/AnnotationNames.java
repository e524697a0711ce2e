package io.keyward.processor.parse;

import java.util.Set;

/**
 * The annotations by name: the processor runs with its own jar alone on the processor path, so no
 * class of the runtime may be loaded.
 */
public final class AnnotationNames {

  static final String PACKAGE = "io.keyward.annotation.";

  public static final String CACHEABLE = PACKAGE + "Cacheable";
  public static final String CACHE_PUT = PACKAGE + "CachePut";
  public static final String CACHE_EVICT = PACKAGE + "CacheEvict";
  public static final String UNCACHED = PACKAGE + "Uncached";
  public static final String THROUGH_CACHE = PACKAGE + "ThroughCache";
  public static final String GLOBAL_CACHE = PACKAGE + "GlobalCache";
  public static final String CACHE_CATALOG = PACKAGE + "CacheCatalog";
  public static final String KEY_PART = PACKAGE + "KeyPart";
  public static final String KEY_IGNORE = PACKAGE + "KeyIgnore";
  public static final String TENANT_PARAM = PACKAGE + "TenantParam";

  static final String SENSITIVE = PACKAGE + "Sensitive";
  static final String NOT_SENSITIVE = PACKAGE + "NotSensitive";
  static final String SECURITY_SENSITIVE = PACKAGE + "SecuritySensitive";

  /** What a persistence context manages. */
  static final Set<String> ENTITIES =
      Set.of("jakarta.persistence.Entity", "javax.persistence.Entity");

  /** What one holds when it is repeated: {@code CacheEvict.List}. */
  static final String CONTAINER = ".List";

  /** On a method of a type, these make it a repository. */
  static final Set<String> ON_METHODS =
      Set.of(CACHEABLE, CACHE_PUT, CACHE_EVICT, UNCACHED, THROUGH_CACHE);

  /** On a type, these make it a repository. */
  static final Set<String> ON_TYPES = Set.of(CACHE_EVICT, UNCACHED, GLOBAL_CACHE, CACHE_CATALOG);

  private AnnotationNames() {}
}
