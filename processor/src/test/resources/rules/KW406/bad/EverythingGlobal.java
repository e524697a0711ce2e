package example;

import io.keyward.annotation.CacheEvict;

public interface EverythingGlobal {
  @CacheEvict(key = "global:*") // !KW406
  void reload();
}
