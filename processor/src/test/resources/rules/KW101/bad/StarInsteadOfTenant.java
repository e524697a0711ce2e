package example;

import io.keyward.annotation.Cacheable;
import java.util.List;

public interface StarInsteadOfTenant {
  @Cacheable(key = "user:*", ttl = "10m") // !KW101
  List<Integer> sizes(int page);
}
