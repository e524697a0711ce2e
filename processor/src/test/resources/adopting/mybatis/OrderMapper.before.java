package shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public interface OrderMapper {

  Order selectById(UUID id);

  Map<UUID, Order> selectByIds(List<UUID> ids);

  List<Order> selectByCustomer(long customerId);

  List<Order> selectOpen();

  List<Order> selectByState(OrderState state);

  List<Order> selectPlacedOn(LocalDate day);

  List<Order> selectBetween(LocalDate from, LocalDate until);

  List<Order> selectPage(long customerId, int offset, int limit);

  List<Order> selectLike(String text);

  Order selectForUpdate(UUID id);

  int countByCustomer(long customerId);

  int countByState(OrderState state);

  BigDecimal sumOfCustomer(long customerId);

  BigDecimal sumOfDay(LocalDate day);

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
