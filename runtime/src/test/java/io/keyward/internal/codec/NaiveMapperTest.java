package io.keyward.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The control: what an object mapper as most applications set it up does to the same values. */
class NaiveMapperTest {

  private final ObjectMapper naive = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @Test
  void annotationsHidePropertiesAndHours() throws IOException {
    Samples.Annotated value = new Samples.Annotated("n", "s", Instant.EPOCH, null);
    assertThat(naive.writeValueAsString(value)).isEqualTo("{\"n\":\"n\",\"at\":\"1970-01-01\"}");
  }

  @Test
  void aZoneIsLost() throws IOException {
    ZonedDateTime value = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Paris"));
    Object read = naive.readValue(naive.writeValueAsBytes(value), ZonedDateTime.class);
    assertThat(read).isNotEqualTo(value);
  }

  @Test
  void aSetLosesItsOrder() throws IOException {
    List<String> order = List.of("z", "a", "m", "b");
    Set<?> read = naive.readValue(naive.writeValueAsBytes(new LinkedHashSet<>(order)), Set.class);
    assertThat(new ArrayList<Object>(read)).isNotEqualTo(order);
  }

  @Test
  void aMissingPropertyIsNoticedByNobody() throws IOException {
    assertThat(naive.readValue("{\"x\":1}", Samples.Point.class))
        .isEqualTo(new Samples.Point(1, 0));
  }

  @Test
  void whatAGetterComputesCannotBeReadBack() throws IOException {
    byte[] bytes = naive.writeValueAsBytes(Samples.Bean.of("x", BigDecimal.ONE));
    assertThatThrownBy(() -> naive.readValue(bytes, Samples.Bean.class))
        .isInstanceOf(IOException.class);
  }
}
