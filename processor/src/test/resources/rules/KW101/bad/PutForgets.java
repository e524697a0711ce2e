package example;

import io.keyward.annotation.CachePut;
import java.util.UUID;

public interface PutForgets {
  record User(UUID id) {}

  @CachePut(key = "user:{user.id}", ttl = "10m") // !KW101
  User save(User user);
}
