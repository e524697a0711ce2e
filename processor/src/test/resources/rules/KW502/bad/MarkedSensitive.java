package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Sensitive;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

public interface MarkedSensitive {
  @Sensitive
  interface Confidential {}

  record Diagnosis(String text) implements Confidential {}

  record Visit(LocalDate day, List<Diagnosis> found) {}

  record Patient(long id, @Sensitive int weight) {}

  abstract class Person {
    public String name = "";

    @Sensitive
    public String getName() {
      return name;
    }
  }

  class Doctor extends Person {}

  @Cacheable(key = "tenant:{tenant_id}:visit:{id}", ttl = "10m") // !KW502
  Visit visit(long id);

  @Cacheable(key = "tenant:{tenant_id}:patients", ttl = "10m") // !KW502
  Map<Patient, Integer> patients();

  @Cacheable(key = "tenant:{tenant_id}:doctor:{id}", ttl = "10m") // !KW502
  Doctor doctor(long id);

  @Sensitive
  @Cacheable(key = "tenant:{tenant_id}:balance:{id}", ttl = "10m") // !KW502
  long balance(long id);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
