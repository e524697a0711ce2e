package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface InTheKey {
  record ByComponent(
      long id,
      @NotSensitive(justification = "nobody uses it") // !KW505
          @KeyPart(maxLength = 80)
          String password) {}

  record ByStep(
      @NotSensitive(justification = "nobody uses it") // !KW505
          @KeyPart(maxLength = 80)
          String password) {}

  record Inside(
      long id,
      @NotSensitive(justification = "nobody uses it") // !KW505
          @KeyPart(maxLength = 80)
          String apiKey) {}

  record Around(long id, Inside inside) {}

  @CacheEvict(key = "tenant:{tenant_id}:a:{login}", justification = "cached elsewhere")
  void byComponent(ByComponent login);

  @SuppressWarnings("KW412")
  @CacheEvict(key = "tenant:{tenant_id}:a:{login.password}", justification = "cached elsewhere")
  void byStep(ByStep login);

  @CacheEvict(key = "tenant:{tenant_id}:a:{around}", justification = "cached elsewhere")
  void deepInside(Around around);

  @CacheEvict(key = "tenant:{tenant_id}:a:{password}", justification = "cached elsewhere")
  void byItself(
      @NotSensitive(justification = "nobody uses it") // !KW505
          String password);

  @CacheEvict(key = "tenant:{tenant_id}:*", justification = "cached elsewhere")
  void change(
      @NotSensitive(justification = "nobody uses it") // !KW505
          char[] password,
      @NotSensitive(justification = "nobody uses it") // !KW505
          byte[] privateKey);
}
