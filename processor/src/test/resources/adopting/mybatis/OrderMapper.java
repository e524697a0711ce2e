package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;
import io.keyward.annotation.Uncached;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@CacheEvict(key = "tenant:{tenant_id}:order:*", methods = {"insert*", "update*", "mark*", "del*"})
@Uncached(reason = "never twice alike", methods = {"selectPage", "selectLike", "selectBetween"})
@Uncached(reason = "locks the row", methods = "selectForUpdate")
public interface OrderMapper {

  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m", absentTtl = "30s")
  Order selectById(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:order:{ids}", ttl = "10m")
  Map<UUID, Order> selectByIds(List<UUID> ids);

  @Cacheable(key = "tenant:{tenant_id}:order:customer:{customer_id}", ttl = "10m")
  List<Order> selectByCustomer(long customerId);

  @Cacheable(key = "tenant:{tenant_id}:order:open", ttl = "1m")
  List<Order> selectOpen();

  @Cacheable(key = "tenant:{tenant_id}:order:state:{state}", ttl = "5m")
  List<Order> selectByState(OrderState state);

  @Cacheable(key = "tenant:{tenant_id}:order:day:{day}", ttl = "5m")
  List<Order> selectPlacedOn(LocalDate day);

  List<Order> selectBetween(LocalDate from, LocalDate until);

  List<Order> selectPage(long customerId, int offset, int limit);

  List<Order> selectLike(String text);

  Order selectForUpdate(UUID id);

  @Cacheable(key = "tenant:{tenant_id}:order:customer:{customer_id}:count", ttl = "10m")
  int countByCustomer(long customerId);

  @Cacheable(key = "tenant:{tenant_id}:order:state:{state}:count", ttl = "5m")
  int countByState(OrderState state);

  @Cacheable(key = "tenant:{tenant_id}:order:customer:{customer_id}:sum", ttl = "10m")
  BigDecimal sumOfCustomer(long customerId);

  @Cacheable(key = "tenant:{tenant_id}:order:day:{day}:sum", ttl = "5m")
  BigDecimal sumOfDay(LocalDate day);

  @Cacheable(key = "tenant:{tenant_id}:order:{id}:exists", ttl = "10m")
  boolean existsById(UUID id);

  int insert(Order order);

  int insertAll(List<Order> orders);

  int update(Order order);

  int updateState(UUID id, OrderState state);

  int updateTotal(UUID id, BigDecimal total);

  int updateCustomer(UUID id, long customerId);

  int markPaid(List<UUID> ids);

  int deleteById(UUID id);

  int deleteByCustomer(long customerId);

  int deleteBefore(LocalDate day);
}
