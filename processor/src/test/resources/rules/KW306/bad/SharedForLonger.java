package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.util.UUID;

public interface SharedForLonger {
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{user}", ttl = "10m") // !KW306
  @NotSensitive(justification = "only shown")
  boolean canEdit(UUID user);

  @Cacheable(
      key = "tenant:{tenant_id}:can-read:{user}",
      ttl = "50s", // !KW306
      staleIfError = "11s")
  @NotSensitive(justification = "only shown")
  boolean canRead(UUID user);

  @CachePut(
      key = "tenant:{tenant_id}:can-print:{user}",
      ttl = "eternal", // !KW306
      justification = "changed by hand")
  boolean allowPrinting(UUID user);
}

// file: Decisions.java
package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.SecuritySensitive;
import java.util.UUID;

interface Decisions {
  @SecuritySensitive(justification = "every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:can-edit:{id}", ttl = "30s")
  boolean edits(UUID id);

  @SecuritySensitive(justification = "every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:can-read:{id}", ttl = "30s")
  boolean reads(UUID id);

  @SecuritySensitive(justification = "every change evicts")
  @Cacheable(key = "tenant:{tenant_id}:can-print:{id}", ttl = "30s")
  boolean prints(UUID id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void change();
}
