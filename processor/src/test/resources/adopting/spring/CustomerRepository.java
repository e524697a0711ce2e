package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.KeyPart;
import io.keyward.annotation.Uncached;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

@CacheEvict(key = "tenant:{tenant_id}:customer:*", methods = {"save*", "delete*", "flush"})
@Uncached(reason = "entities are read to be changed; what is only shown is cached as a view")
public interface CustomerRepository extends JpaRepository<Customer, Long> {

  @Cacheable(key = "tenant:{tenant_id}:customer:{id}", ttl = "10m", absentTtl = "30s")
  Optional<CustomerView> findViewById(Long id);

  @Cacheable(key = "tenant:{tenant_id}:customer:number:{number}", ttl = "10m")
  Optional<CustomerView> findViewByNumber(int number);

  @Cacheable(key = "tenant:{tenant_id}:customer:city:{city}", ttl = "5m")
  List<CustomerView> findViewsByCity(@KeyPart(maxLength = 80) String city);

  List<Customer> findByNameContaining(String text);
}
