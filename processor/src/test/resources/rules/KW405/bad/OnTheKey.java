package example;

import io.keyward.annotation.CachePut;
import io.keyward.annotation.Cacheable;
import java.util.List;

public interface OnTheKey {
  @Cacheable(key = "tenant:{tenant_id}:order:{id}", ttl = "10m")
  String order(long id);

  @CachePut(
      ttl = "10m",
      key = "tenant:{tenant_id}:order:{id}") // !KW405
  List<String> split(long id);

  @CachePut(
      ttl = "10m",
      key = "tenant:{tenant_id}:order:{id}") // !KW405
  void save(long id);
}
