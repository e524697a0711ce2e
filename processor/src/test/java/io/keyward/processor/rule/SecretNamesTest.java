package io.keyward.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyward.processor.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the rule book, copied from it, and those that only look like them. */
class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwd",
        "passphrase",
        "secret",
        "client_secret",
        "token",
        "access_token",
        "refresh_token",
        "jwt",
        "api_key",
        "private_key",
        "credential",
        "credentials",
        "cvv",
        "pin"
      })
  void aSecretIsNamedByItsLastWordsOrBeforeWhatItIsKeptAs(String name) {
    String camel = Words.camel(name);
    for (String secret :
        new String[] {name, camel, "old_" + name, "user" + Words.capitalized(camel)}) {
      assertThat(SecretNames.meanSecret(secret)).as(secret).isTrue();
      assertThat(SecretNames.meanPersonalData(secret)).as(secret).isTrue();
      for (String kept : new String[] {"_hash", "_hashed", "_value", "_text", "_value_hash"}) {
        assertThat(SecretNames.meanSecret(secret + kept)).as(secret + kept).isTrue();
      }
    }
    for (String other : new String[] {name + "_count", name + "less", name + "_id"}) {
      assertThat(SecretNames.meanSecret(other)).as(other).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pin", "cvv", "card_pin", "cvvHash"})
  void aNumberIsASecretOnlyAsAPinOrACvv(String name) {
    assertThat(SecretNames.meanSecretNumber(name)).isTrue();
    assertThat(SecretNames.meanSecretNumber("token")).isFalse();
    assertThat(SecretNames.meanSecretNumber(name + "Count")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwd",
        "passphrase",
        "client_secret",
        "access_token",
        "refresh_token",
        "private_key",
        "api_key",
        "oldPassword",
        "rsaPrivateKey"
      })
  void theseHaveNoWayOut(String name) {
    assertThat(SecretNames.haveNoWayOut(name)).isTrue();
    assertThat(SecretNames.haveNoWayOut(name + "_hash")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "token", "jwt", "credential", "credentials", "cvv", "pin"})
  void theOthersHaveOne(String name) {
    assertThat(SecretNames.haveNoWayOut(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "phone",
        "ssn",
        "iban",
        "passport",
        "card_number",
        "ip_address",
        "birth_date",
        "birthday",
        "mobile",
        "msisdn",
        "national_id",
        "homeEmail",
        "emailAddress",
        "phoneNumber",
        "IBAN",
        "ipAddress"
      })
  void thisIsPersonalDataAndNoSecret(String name) {
    assertThat(SecretNames.meanPersonalData(name)).isTrue();
    assertThat(SecretNames.meanSecret(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"address", "number", "date", "card", "id", "mail", "immobile", "emails"})
  void thisIsNoPersonalData(String name) {
    assertThat(SecretNames.meanPersonalData(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permission",
        "permissions",
        "authorization",
        "authorizations",
        "authority",
        "authorities",
        "role",
        "roles",
        "privilege",
        "privileges",
        "grant",
        "grants",
        "entitlement",
        "entitlements",
        "acl",
        "can",
        "may",
        "isAllowed",
        "loadACL",
        "userMayRead",
        "hasRole",
        "rolesOfUser",
        "is_allowed",
        "isAllowedFor"
      })
  void aDecisionIsNamedByAnyWord(String name) {
    assertThat(SecretNames.meanDecision(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "candidate",
        "scan",
        "mayor",
        "parole",
        "allowed",
        "is",
        "allowedIs",
        "author",
        "granted",
        "oracle",
        "cancel",
        "isDisallowed"
      })
  void othersDecideNothing(String name) {
    assertThat(SecretNames.meanDecision(name)).isFalse();
  }

  @Test
  void anEmptyNameMeansNothing() {
    assertThat(SecretNames.meanSecret("")).isFalse();
    assertThat(SecretNames.meanPersonalData("")).isFalse();
    assertThat(SecretNames.meanDecision("")).isFalse();
  }
}
