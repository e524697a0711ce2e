package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.NotSensitive;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

public interface NamedAlike {
  record Policy(String passwordPolicy, String tokenizer, String pinned, String secretary) {}

  record Dates(Instant secret, Duration token, List<LocalDate> credentials, boolean[] jwt) {}

  class Token {
    @NotSensitive(justification = "a word of a text")
    public String token = "";

    private String next = "";

    public String getNext() {
      return next;
    }

    public void setNext(String next) {
      this.next = next;
    }

    @NotSensitive(justification = "a word of a text")
    public String getFirstToken() {
      return token;
    }
  }

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  Policy policy();

  @Cacheable(key = "tenant:{tenant_id}:b", ttl = "10m")
  Dates dates();

  @NotSensitive(justification = "a word of a text", paths = "Token")
  @Cacheable(key = "tenant:{tenant_id}:c", ttl = "10m")
  Token token();

  @Cacheable(key = "tenant:{tenant_id}:d", ttl = "10m")
  int countSecret();

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void forget();
}
