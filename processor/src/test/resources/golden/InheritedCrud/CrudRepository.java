package shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Twenty methods, as a framework would have them. */
public interface CrudRepository<T, ID> {

  <S extends T> S save(S entity);

  <S extends T> Iterable<S> saveAll(Iterable<S> entities);

  Optional<T> findById(ID id);

  boolean existsById(ID id);

  Iterable<T> findAll();

  Iterable<T> findAllById(Iterable<ID> ids);

  long count();

  void deleteById(ID id);

  void delete(T entity);

  void deleteAllById(Iterable<? extends ID> ids);

  void deleteAll(Iterable<? extends T> entities);

  void deleteAll();

  /** An old name. */
  @Deprecated
  T getOne(ID id);

  /** An older one. */
  @Deprecated(forRemoval = true)
  T getById(ID id);

  default List<T> top(int limit) {
    return List.of();
  }

  @SuppressWarnings("unchecked")
  void merge(List<T>... parts);

  void forEach(Consumer<? super T> action);

  @SuppressWarnings("unchecked")
  T[] pick(ID... ids);

  Map<ID, ? extends T> byId();

  <R, X extends Exception> R inSession(Session<? super T, ? extends R, X> session) throws X;

  /** Work on a session. */
  interface Session<E, R, X extends Exception> {
    R run(E entity) throws X;
  }
}
