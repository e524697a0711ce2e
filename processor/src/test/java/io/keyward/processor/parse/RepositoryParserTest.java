package io.keyward.processor.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.RepositoryModel.TypeForm;
import org.junit.jupiter.api.Test;

class RepositoryParserTest {

  @Test
  void readsASimpleInterface() {
    Models.ofRepo(
        """
        record User(UUID id, String name) {}
        @Cacheable(key = "tenant:{tenant_id}:user:{user_id}", ttl = "10m", absentTtl = "30s")
        Optional<User> findById(UUID userId);
        @CacheEvict(key = "tenant:{tenant_id}:user:{user.id}") void save(User user);
        @CacheEvict(key = "tenant:{tenant_id}:user:*") int deactivateAll();
        @Uncached(reason = "a report") List<User> search(String text);
        """,
        repo -> {
          assertThat(repo.label()).isEqualTo("Repo");
          assertThat(repo.decoratorName()).isEqualTo("CachedRepo");
          assertThat(repo.form()).isEqualTo(TypeForm.IMPLEMENTABLE);
          assertThat(repo.unresolved()).isFalse();
          assertThat(repo.methods())
              .extracting(method -> method.label())
              .containsExactly("Repo.findById", "Repo.save", "Repo.deactivateAll", "Repo.search");
        });
  }
}
