package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import io.keyward.annotation.Sensitive;

public interface BothAtOnce {
  @Sensitive
  @NotSensitive(justification = "it depends") // !KW505
  record Diagnosis(String text) {}

  record Keys(String privateKey) {}

  @Cacheable(key = "tenant:{tenant_id}:diagnosis:{id}", ttl = "10m")
  Diagnosis diagnosis(long id);

  @NotSensitive(justification = "a test key", paths = "Keys.privateKey") // !KW505
  @Cacheable(key = "tenant:{tenant_id}:keys:{id}", ttl = "10m")
  Keys keys(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
