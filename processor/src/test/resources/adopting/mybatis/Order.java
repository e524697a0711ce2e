package shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

public record Order(
    UUID id, long customerId, OrderState state, LocalDate placedOn, BigDecimal total) {}
