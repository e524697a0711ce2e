package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import java.util.List;

public interface PageRepository {

  record Slug(@KeyPart(pattern = "[a-z0-9-]{1,60}\"?") String value) {}

  record Address(@KeyPart(maxLength = 40) String street, @KeyPart(hashed = true) String city) {}

  record Page(Slug slug, String author) {}

  @Cacheable(key = "tenant:{tenant_id}:page:{slug}", ttl = "1m")
  Page page(Slug slug);

  @Cacheable(key = "tenant:{tenant_id}:page-at:{address}:{language}", ttl = "1m")
  List<Page> at(
      Address address, @KeyPart(pattern = "\\p{Lower}{2}é", maxLength = 3) String language);

  @Cacheable(key = "tenant:{tenant_id}:page-of:{author}", ttl = "1m")
  List<Page> of(@KeyPart(hashed = true) String author);

  @SuppressWarnings("KW412")
  @CacheEvict(key = "tenant:{tenant_id}:page:{page.slug}")
  @CacheEvict(key = "tenant:{tenant_id}:page-of:{page.author}")
  @CacheEvict(key = "tenant:{tenant_id}:page-at:{address}:{language}")
  void save(
      @KeyPart(value = "page.author", hashed = true) Page page, Address address, String language);
}
