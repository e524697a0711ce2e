package io.keyward.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyward.InvalidTenantException;
import io.keyward.MissingTenantException;
import io.keyward.TenantContext;
import io.keyward.TenantId;
import io.keyward.TenantMismatchException;
import io.keyward.TenantResolver;
import io.keyward.support.Path;
import io.keyward.support.TenantArgument;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose call it is: one tenant's, whom nobody contradicts, or an exception. */
class TenantGuardTest {

  private static final String METHOD = "UserRepository.findById";
  private static final TenantId ACME = TenantId.of("acme");
  private static final TenantGuard OF_CONTEXT = TenantGuard.ofContext();

  private record Ref(@Nullable String id) {}

  private record Order(@Nullable Ref owner) {}

  private static TenantId inAcme(TenantGuard guard, @Nullable TenantArgument argument) {
    return TenantContext.call(ACME, () -> guard.tenantOf(METHOD, argument));
  }

  private static TenantGuard resolving(@Nullable String tenant) {
    return TenantGuard.of(() -> Optional.ofNullable(tenant).map(TenantId::of));
  }

  @Test
  void theTenantIsTheContexts() {
    assertThat(inAcme(OF_CONTEXT, null)).isEqualTo(ACME);
  }

  @Test
  void withoutATenantTheMessageNamesTheMethodAndWhatToType() {
    assertThatThrownBy(() -> OF_CONTEXT.tenantOf(METHOD, null))
        .isInstanceOf(MissingTenantException.class)
        .hasMessageContaining(METHOD)
        .hasMessageContaining("TenantContext.call(TenantId.of(")
        .hasMessageContaining("tenantResolver(");
    assertThatThrownBy(() -> resolving(null).tenantOf(METHOD, null))
        .isInstanceOf(MissingTenantException.class);
  }

  @Test
  void aResolverAnswersInsteadOfTheContext() {
    assertThat(resolving("globex").tenantOf(METHOD, null)).isEqualTo(TenantId.of("globex"));
    assertThat(inAcme(resolving("acme"), null)).isEqualTo(ACME);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "globex")
  void aContextThatIsSetMustNotBeContradicted(@Nullable String resolved) {
    String tenant = resolved == null || resolved.isEmpty() ? null : resolved;

    assertThatThrownBy(() -> inAcme(resolving(tenant), null))
        .isInstanceOf(TenantMismatchException.class)
        .hasMessageContaining(METHOD)
        .hasMessageContaining("acme")
        .hasMessageContaining(tenant == null ? "there is none" : tenant);
    assertThatThrownBy(() -> inAcme(resolving(tenant), TenantArgument.of("acme").crossTenant()))
        .isInstanceOf(TenantMismatchException.class);
  }

  @Test
  @SuppressWarnings({"NullAway", "NullOptional"}) // what an application's resolver may do
  void aResolverThatReturnsNullIsToldSo() {
    TenantResolver resolver = () -> null;

    assertThatThrownBy(() -> TenantGuard.of(resolver).tenantOf(METHOD, null))
        .isInstanceOf(IllegalStateException.class)
        .isNotInstanceOf(MissingTenantException.class)
        .hasMessageContaining(METHOD)
        .hasMessageContaining("returned null")
        .hasMessageContaining("Optional.empty()");
  }

  @Test
  void whatAResolverThrowsPassesThrough() {
    SecurityException thrown = new SecurityException("logged out");

    assertThatThrownBy(
            () ->
                TenantGuard.of(
                        () -> {
                          throw thrown;
                        })
                    .tenantOf(METHOD, null))
        .isSameAs(thrown);
  }

  @Test
  void anArgumentIsTheTenantWhereThereIsNoOther() {
    UUID id = new UUID(1, 2);

    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.of("globex")).value())
        .isEqualTo("globex");
    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.of(id)).value()).isEqualTo(id.toString());
    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.of(42)).value()).isEqualTo("42");
    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.of(-7L)).value()).isEqualTo("-7");
    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.of(ACME))).isEqualTo(ACME);
    assertThat(
            OF_CONTEXT
                .tenantOf(METHOD, TenantArgument.ofRecord(new Ref("r"), it -> it.id()))
                .value())
        .isEqualTo("r");
  }

  @Test
  void anArgumentIsComparedWithTheAmbientTenantAsText() {
    UUID id = new UUID(1, 2);

    assertThat(inAcme(OF_CONTEXT, TenantArgument.of("acme"))).isEqualTo(ACME);
    assertThat(
            TenantContext.<TenantId, RuntimeException>call(
                TenantId.of(id.toString()),
                () -> OF_CONTEXT.tenantOf(METHOD, TenantArgument.of(id))))
        .isEqualTo(TenantId.of(id.toString()));
    assertThatThrownBy(() -> inAcme(OF_CONTEXT, TenantArgument.of("Acme")))
        .isInstanceOf(TenantMismatchException.class)
        .hasMessageContaining(METHOD)
        .hasMessageContaining("\"Acme\"")
        .hasMessageContaining("\"acme\"")
        .hasMessageContaining("crossTenantJustification");
    assertThatThrownBy(() -> resolving("acme").tenantOf(METHOD, TenantArgument.of("globex")))
        .isInstanceOf(TenantMismatchException.class);
  }

  @Test
  void aJustifiedArgumentCounts() {
    assertThat(inAcme(OF_CONTEXT, TenantArgument.of("globex").crossTenant()).value())
        .isEqualTo("globex");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "*",
        "a*",
        "?",
        "[a]",
        "}",
        "a}b",
        "{x}",
        "a:b",
        "a.b",
        "a b",
        "\r\n",
        "\0",
        "\u00e9",
        "\u0660",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aBadTenantIsRefusedWhoeverTheCallIsFor(@Nullable String tenant) {
    assertThatThrownBy(() -> TenantId.of(tenant)).isInstanceOf(InvalidTenantException.class);
    for (TenantArgument argument :
        new TenantArgument[] {TenantArgument.of(tenant), TenantArgument.of(tenant).crossTenant()}) {
      assertThatThrownBy(() -> OF_CONTEXT.tenantOf(METHOD, argument))
          .isInstanceOf(InvalidTenantException.class)
          .hasMessageStartingWith(METHOD)
          .hasMessageContaining("[A-Za-z0-9_-]{1,64}");
      assertThatThrownBy(() -> inAcme(OF_CONTEXT, argument))
          .isInstanceOf(InvalidTenantException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "0",
        "_",
        "-",
        "a_b-C9",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aGoodTenantIsAccepted(String tenant) {
    assertThat(TenantId.of(tenant).value()).isEqualTo(tenant);
  }

  @Test
  void aNullInARecordOrAtTheEndOfAPathIsInvalid() {
    assertThatThrownBy(() -> inAcme(OF_CONTEXT, TenantArgument.ofRecord((Ref) null, it -> it.id())))
        .isInstanceOf(InvalidTenantException.class);
    assertThatThrownBy(
            () -> inAcme(OF_CONTEXT, TenantArgument.ofRecord(new Ref(null), it -> it.id())))
        .isInstanceOf(InvalidTenantException.class);
    assertThatThrownBy(
            () -> inAcme(OF_CONTEXT, TenantArgument.at(Path.of(new Ref(null)).then(it -> it.id()))))
        .isInstanceOf(InvalidTenantException.class);
  }

  @Test
  void aNullOnTheWayMeansTheAmbientTenant() {
    Path<String> path = Path.of(new Order(null)).then(it -> it.owner()).then(it -> it.id());

    assertThat(inAcme(OF_CONTEXT, TenantArgument.at(path))).isEqualTo(ACME);
    assertThatThrownBy(() -> OF_CONTEXT.tenantOf(METHOD, TenantArgument.at(path)))
        .isInstanceOf(MissingTenantException.class);
  }

  @Test
  void aRecordAtTheEndOfAPathIsItsComponent() {
    Path<Ref> owner = Path.of(new Order(new Ref("globex"))).then(it -> it.owner());
    Path<Ref> noOwner = Path.of(new Order(null)).then(it -> it.owner());
    Path<Ref> noOrder = Path.of((Order) null).then(it -> it.owner());

    assertThat(OF_CONTEXT.tenantOf(METHOD, TenantArgument.atRecord(owner, it -> it.id())).value())
        .isEqualTo("globex");
    assertThatThrownBy(() -> inAcme(OF_CONTEXT, TenantArgument.atRecord(noOwner, it -> it.id())))
        .isInstanceOf(InvalidTenantException.class);
    assertThat(inAcme(OF_CONTEXT, TenantArgument.atRecord(noOrder, it -> it.id()))).isEqualTo(ACME);
  }

  @Test
  void aTenantThatCannotBeReadIsInvalidWithItsCause() {
    IllegalStateException thrown = new IllegalStateException("detached");
    Path<String> path =
        Path.of("x")
            .then(
                it -> {
                  throw thrown;
                });

    assertThatThrownBy(() -> inAcme(OF_CONTEXT, TenantArgument.at(path)))
        .isInstanceOf(InvalidTenantException.class)
        .hasRootCause(thrown);
    assertThatThrownBy(() -> inAcme(OF_CONTEXT, TenantArgument.at(Path.of(new StringBuilder("a")))))
        .isInstanceOf(InvalidTenantException.class)
        .hasMessageContaining("java.lang.StringBuilder");
  }

  @Test
  void aCallAsksOnceAndKeepsItsTenant() {
    AtomicInteger asked = new AtomicInteger();
    CallTenant tenant =
        new CallTenant(
            TenantGuard.of(() -> Optional.of(TenantId.of("t" + asked.incrementAndGet()))),
            METHOD,
            null);

    assertThat(tenant.get().value()).isEqualTo("t1");
    assertThat(tenant.get().value()).isEqualTo("t1");
  }
}
