package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {

  @Id private Long id;
  private int number;
  private String name;
  private String city;

  public Long getId() {
    return id;
  }

  public int getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  public String getCity() {
    return city;
  }
}
