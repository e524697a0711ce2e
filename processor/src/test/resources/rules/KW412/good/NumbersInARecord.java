package example;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public interface NumbersInARecord {
  record Place(int row, int column) {}

  record Seat(long id, Place place) {}

  @Cacheable(key = "tenant:{tenant_id}:seat:{place}", ttl = "10m")
  long find(Place place);

  @CacheEvict(key = "tenant:{tenant_id}:seat:{seat.place}")
  void free(Seat seat);
}
