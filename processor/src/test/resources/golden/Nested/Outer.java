package shop;

import io.keyward.annotation.CacheEvict;
import io.keyward.annotation.Cacheable;

public class Outer {

  public static class Middle {

    protected interface Repo {

      record Doc(long id) {}

      @Cacheable(key = "tenant:{tenant_id}:doc:{id}", ttl = "1m")
      Doc doc(long id);

      @CacheEvict(key = "tenant:{tenant_id}:doc:{id}")
      void drop(long id);

      interface Inner {
        @Cacheable(key = "tenant:{tenant_id}:inner:{id}", ttl = "1m")
        Doc doc(long id);

        @CacheEvict(key = "tenant:{tenant_id}:inner:{id}")
        void drop(long id);
      }
    }
  }
}
