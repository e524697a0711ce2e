package io.keyward.processor.rule;

import io.keyward.processor.model.Words;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that speak of secrets, of personal data and of permissions, by their words. */
final class SecretNames {

  private static final Set<List<String>> NO_WAY_OUT =
      words(
          "password passwd passphrase client_secret access_token refresh_token private_key api_key");
  private static final Set<List<String>> NUMERIC = words("pin cvv");
  private static final Set<List<String>> SECRET =
      words(
          "password passwd passphrase client_secret access_token refresh_token private_key api_key pin cvv secret token jwt credential credentials");
  private static final Set<List<String>> PERSONAL =
      words(
          "email phone ssn iban passport card_number ip_address birth_date birthday mobile msisdn national_id");
  private static final Set<List<String>> DECISION =
      words(
          "permission permissions authorization authorizations authority authorities role roles privilege privileges grant grants entitlement entitlements acl can may is_allowed");

  /** What a secret is called when it is wrapped: {@code passwordHash}, {@code apiKeyValue}. */
  private static final Set<String> OF_A_SECRET = Set.of("hash", "hashed", "value", "text");

  /** The same for personal data: {@code emailAddress}, {@code phoneNumber}. */
  private static final Set<String> OF_PERSONAL_DATA =
      Set.of("hash", "hashed", "value", "text", "address", "number");

  /** How many words the longest listed name has. */
  private static final int LONGEST =
      Stream.of(NO_WAY_OUT, NUMERIC, SECRET, PERSONAL)
          .flatMap(Set::stream)
          .mapToInt(List::size)
          .max()
          .orElse(0);

  private SecretNames() {}

  /** Whether text of that name is a secret. */
  static boolean meanSecret(String name) {
    return endsIn(name, SECRET, OF_A_SECRET);
  }

  /** Whether even a number of that name is a secret. */
  static boolean meanSecretNumber(String name) {
    return endsIn(name, NUMERIC, OF_A_SECRET);
  }

  /** Whether text of that name is a secret whatever anybody says. */
  static boolean haveNoWayOut(String name) {
    return endsIn(name, NO_WAY_OUT, Set.of());
  }

  /** Whether text of that name tells who somebody is, or is a secret. */
  static boolean meanPersonalData(String name) {
    return endsIn(name, PERSONAL, OF_PERSONAL_DATA) || meanSecret(name);
  }

  /** Whether a method or type of that name tells what somebody may do. */
  static boolean meanDecision(String name) {
    List<String> words = Words.of(name);
    return DECISION.stream().anyMatch(listed -> Collections.indexOfSubList(words, listed) >= 0);
  }

  /** Whether a listed name is the last words of {@code name}, {@code after} it or not. */
  private static boolean endsIn(String name, Set<List<String>> listed, Set<String> after) {
    List<String> words = Words.of(name);
    for (int end = words.size(); end > 0; end--) {
      for (int count = 1; count <= Math.min(end, LONGEST); count++) {
        if (listed.contains(words.subList(end - count, end))) {
          return true;
        }
      }
      if (!after.contains(words.get(end - 1))) {
        return false;
      }
    }
    return false;
  }

  private static Set<List<String>> words(String names) {
    return Stream.of(names.split(" ")).map(Words::of).collect(Collectors.toUnmodifiableSet());
  }
}
