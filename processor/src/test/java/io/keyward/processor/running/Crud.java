package io.keyward.processor.running;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Twenty methods, none annotated, as a framework would have them. */
public interface Crud<T, ID> {

  <S extends T> S save(S entity);

  <S extends T> Iterable<S> saveAll(Iterable<S> entities);

  Optional<T> findById(ID id);

  boolean existsById(ID id);

  List<T> findAll();

  Iterable<T> findAllById(Iterable<? extends ID> ids);

  List<T> findMatching(Predicate<? super T> test);

  Map<ID, T> findByIds(Collection<ID> ids);

  long count();

  long countMatching(Predicate<? super T> test);

  void deleteById(ID id);

  void delete(T entity);

  void deleteAllById(Iterable<? extends ID> ids);

  void deleteAll(Iterable<? extends T> entities);

  void deleteAll();

  void flush();

  <S extends T> S saveAndFlush(S entity);

  default T getById(ID id) {
    return findById(id).orElseThrow();
  }

  void forEach(Consumer<? super T> action);

  Class<T> entityType();
}
