package shop;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CustomerRepository extends JpaRepository<Customer, Long> {

  Optional<CustomerView> findViewById(Long id);

  Optional<CustomerView> findViewByNumber(int number);

  List<CustomerView> findViewsByCity(String city);

  List<Customer> findByNameContaining(String text);
}
