package io.keyward.internal.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values of every kind that a repository may return. */
final class Samples {

  private Samples() {}

  record Point(int x, long y) {}

  record Box<T extends @Nullable Object>(T content) {}

  record Scalars(
      boolean flag, byte b, short s, int i, long l, float f, double d, char c, String text) {}

  record Optionals(Optional<String> text, OptionalInt number, OptionalLong large) {}

  record Nothing() {}

  record Wide(@Nullable String a, @Nullable Integer b, List<@Nullable String> c) {}

  enum Level {
    LOW {
      @Override
      public String toString() {
        return "HIGH";
      }
    },
    HIGH;

    @JsonValue
    int code() {
      return 7;
    }

    @Override
    public String toString() {
      return "LOW";
    }
  }

  record Keyed(String region, int number) {}

  /** Annotated so that Jackson loses half of it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Annotated(
      @JsonProperty("n") String name,
      @JsonIgnore String secretary,
      @JsonFormat(pattern = "yyyy-MM-dd", timezone = "UTC") Instant at,
      @Nullable String nothing) {}

  /** A bean as an object mapper likes it, with what a getter computes. */
  static class Bean {

    private String name = "";
    private @Nullable BigDecimal price;
    private final List<String> tags = new ArrayList<>();
    private transient int reads;

    private Bean() {}

    static Bean of(String name, BigDecimal price, String... tags) {
      Bean bean = new Bean();
      bean.name = name;
      bean.price = price;
      bean.tags.addAll(List.of(tags));
      return bean;
    }

    public String getName() {
      reads++;
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getLabel() {
      return name + " " + price;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bean that
          && name.equals(that.name)
          && Objects.equals(price, that.price)
          && tags.equals(that.tags);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, price, tags) + 0 * reads;
    }
  }

  /** More than its superclass says. */
  static final class SpecialBean extends Bean {

    @SuppressWarnings("UnusedVariable") // read by reflection
    private int extra = 1;
  }

  /** Public fields, no constructor. */
  static final class Open {
    public int number;
    public @Nullable String text;
  }

  /** Made by a creator; the parameter's name is no field's. */
  static final class Money {

    private final long cents;
    private @Nullable String note;

    private Money(long cents) {
      this.cents = cents;
    }

    @JsonCreator
    static Money of(@JsonProperty("amount") BigDecimal amount) {
      return new Money(amount.movePointRight(2).longValueExact());
    }

    BigDecimal amount() {
      return BigDecimal.valueOf(cents, 2);
    }

    Money note(String note) {
      this.note = note;
      return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Money that && cents == that.cents && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
      return Objects.hash(cents, note);
    }
  }

  /** Cannot be made again: no creator is named. */
  static final class Unmakeable {

    @SuppressWarnings("UnusedVariable") // read by reflection
    private final int value;

    Unmakeable(int value) {
      this.value = value;
    }
  }

  /** Its creator takes what it does not keep. */
  static final class Lost {

    @SuppressWarnings("UnusedVariable") // read by reflection
    private final int length;

    @JsonCreator
    Lost(@JsonProperty("text") String text) {
      this.length = text.length();
    }
  }

  sealed interface Shape permits Circle, Square, Empty, Named {}

  record Circle(BigDecimal radius) implements Shape {}

  record Square(Point corner, int side) implements Shape {}

  record Empty() implements Shape {}

  enum Named implements Shape {
    UNIT {
      @Override
      int size() {
        return 1;
      }
    };

    abstract int size();
  }

  sealed interface Result<T> permits Result.Ok, Result.Failed {

    record Ok<T>(T value) implements Result<T> {}

    record Failed<T>(String reason) implements Result<T> {}
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Cat.class, name = "cat"),
    @JsonSubTypes.Type(Dog.class)
  })
  interface Animal {}

  record Cat(String kind) implements Animal {}

  @JsonTypeName("hound")
  record Dog(int age) implements Animal {}

  record Stray(int age) implements Animal {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface ByClass {}

  record Loaded(int x) implements ByClass {}

  static sealed class Vehicle permits Truck {
    int wheels = 4;
  }

  static final class Truck extends Vehicle {
    int load;
  }

  static final class Node {
    @Nullable Node next;
  }

  static class Twice {
    @SuppressWarnings("UnusedVariable") // read by reflection
    private int x = 1;
  }

  static final class Hiding extends Twice {
    @SuppressWarnings("UnusedVariable") // read by reflection
    private int x = 2;
  }

  record Holder(Map<Keyed, List<Shape>> shapes) {}

  /** Tells when it is initialised. */
  static final class Loud {
    static {
      System.setProperty("keyward.test.loud", "initialised");
    }
  }
}
