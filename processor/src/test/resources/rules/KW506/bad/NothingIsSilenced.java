package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.NotSensitive;
import java.util.List;

public interface NothingIsSilenced {
  record Token(String word) {}

  record Board(
      @NotSensitive(justification = "words of a text") List<Token> tokens,
      @NotSensitive(justification = "everybody may read it") // ?KW506
          String title,
      @NotSensitive(justification = "a number of calls") // ?KW506
          int phone) {}

  record Owner(
      @NotSensitive(justification = "a number of calls") // ?KW506
          int mobile,
      @NotSensitive(justification = "a number of changes") // ?KW506
          int password,
      @NotSensitive(justification = "everybody may read it") // ?KW506
          @KeyPart(maxLength = 80)
          String title) {}

  @Cacheable(key = "tenant:{tenant_id}:a", ttl = "10m")
  Board board();

  @Cacheable(key = "tenant:{tenant_id}:b:{owner}", ttl = "10m")
  int items(Owner owner);

  @NotSensitive(justification = "everybody may read it") // ?KW506
  @Cacheable(key = "tenant:{tenant_id}:c:{id}", ttl = "10m")
  int size(long id);

  @Cacheable(key = "tenant:{tenant_id}:d:{email}:{title}", ttl = "10m")
  int tickets(
      @NotSensitive(justification = "a mailbox of the company") @KeyPart(maxLength = 80)
          String email,
      @NotSensitive(justification = "everybody may read it") // ?KW506
          @KeyPart(maxLength = 80)
          String title);

  @CacheEvict(key = "tenant:{tenant_id}:*")
  void change(
      @NotSensitive(justification = "a number of changes") // ?KW506
          long password,
      @NotSensitive(justification = "numbers of changes") // ?KW506
          int[] apiKey);
}
