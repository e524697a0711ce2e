package io.keyward.processor.running;

import org.jspecify.annotations.Nullable;

/** An entity whose id is assigned when it is saved. */
public class User {

  private @Nullable Long id;
  private String name = "";

  public User() {}

  User(String name) {
    this.name = name;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
