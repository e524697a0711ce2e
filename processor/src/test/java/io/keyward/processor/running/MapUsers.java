package io.keyward.processor.running;

import io.keyward.TenantContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Users in maps, one a tenant. */
final class MapUsers implements Users {

  /** How often an entry was loaded. */
  final AtomicInteger loads = new AtomicInteger();

  private final AtomicLong ids = new AtomicLong();
  private final Map<String, Map<Long, String>> tenants = new ConcurrentHashMap<>();

  private Map<Long, String> names() {
    return tenants.computeIfAbsent(
        TenantContext.current().orElseThrow().value(), unknown -> new ConcurrentHashMap<>());
  }

  private static User user(Long id, String name) {
    User user = new User(name);
    user.setId(id);
    return user;
  }

  @Override
  public <S extends User> S save(S entity) {
    Long id = entity.getId();
    if (id == null) {
      id = ids.incrementAndGet();
      entity.setId(id);
    }
    names().put(id, entity.getName());
    return entity;
  }

  @Override
  public <S extends User> S saveAndFlush(S entity) {
    return save(entity);
  }

  @Override
  public <S extends User> Iterable<S> saveAll(Iterable<S> entities) {
    entities.forEach(this::save);
    return entities;
  }

  @Override
  public Optional<User> findById(Long id) {
    loads.incrementAndGet();
    return Optional.ofNullable(names().get(id)).map(name -> user(id, name));
  }

  @Override
  public boolean existsById(Long id) {
    return names().containsKey(id);
  }

  @Override
  public List<User> findAll() {
    return findMatching(user -> true);
  }

  @Override
  public Iterable<User> findAllById(Iterable<? extends Long> wanted) {
    List<User> found = new ArrayList<>();
    wanted.forEach(id -> findById(id).ifPresent(found::add));
    return found;
  }

  @Override
  public List<User> findMatching(Predicate<? super User> test) {
    return new TreeMap<>(names())
        .entrySet().stream()
            .map(entry -> user(entry.getKey(), entry.getValue()))
            .filter(test)
            .toList();
  }

  @Override
  public Map<Long, User> findByIds(Collection<Long> wanted) {
    Map<Long, User> found = new TreeMap<>();
    wanted.forEach(id -> findById(id).ifPresent(user -> found.put(id, user)));
    return found;
  }

  @Override
  public long count() {
    return names().size();
  }

  @Override
  public long countMatching(Predicate<? super User> test) {
    return findMatching(test).size();
  }

  @Override
  public void deleteById(Long id) {
    names().remove(id);
  }

  @Override
  public void delete(User entity) {
    @Nullable Long id = entity.getId();
    if (id != null) {
      names().remove(id);
    }
  }

  @Override
  public void deleteAllById(Iterable<? extends Long> gone) {
    gone.forEach(this::deleteById);
  }

  @Override
  public void deleteAll(Iterable<? extends User> entities) {
    entities.forEach(this::delete);
  }

  @Override
  public void deleteAll() {
    names().clear();
  }

  @Override
  public void flush() {}

  @Override
  public void forEach(Consumer<? super User> action) {
    findAll().forEach(action);
  }

  @Override
  public Class<User> entityType() {
    return User.class;
  }
}
