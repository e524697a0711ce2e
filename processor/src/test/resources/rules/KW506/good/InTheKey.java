package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;

public interface InTheKey {
  record Owner(
      long id,
      @NotSensitive(justification = "a mailbox of the company") @KeyPart(maxLength = 80)
          String email) {}

  record Email(
      @KeyPart(maxLength = 40) String local, @KeyPart(maxLength = 40) String domain) {}

  record Account(long id, @NotSensitive(justification = "a mailbox of the company") Email email) {}

  record Team(
      @NotSensitive(justification = "a mailbox of the company") @KeyPart(maxLength = 80)
          String email) {}

  @Cacheable(key = "tenant:{tenant_id}:a:{owner}", ttl = "10m")
  int byOwner(Owner owner);

  @Cacheable(key = "tenant:{tenant_id}:b:{account}", ttl = "10m")
  int byAccount(Account account);

  @Cacheable(key = "tenant:{tenant_id}:c:{team.email}", ttl = "10m")
  int byTeam(Team team);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void clear();
}
