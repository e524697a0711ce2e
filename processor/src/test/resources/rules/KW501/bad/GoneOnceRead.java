package example;

import io.keyward.annotation.Cacheable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

public interface GoneOnceRead {
  @Cacheable(key = "tenant:{tenant_id}:a:{id}", ttl = "10m") // !KW501
  Stream<String> lines(long id);

  @Cacheable(key = "tenant:{tenant_id}:b:{id}", ttl = "10m") // !KW501
  List<Iterator<String>> iterators(long id);
}
