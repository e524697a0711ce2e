package io.keyward.internal.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as users write it: {@code redis[s]://[[user][:password]@]host[:port][/database]}. Its
 * text never shows the password, nor does any message.
 *
 * @param server {@code redis[s]://host:port}, without credentials
 */
public record RedisAddress(
    String server, @Nullable String user, @Nullable String password, int database) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>rediss?)://"
              + "(?:(?<credentials>[^/]*)@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)"
              + "(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>\\d{1,4})?)?");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static RedisAddress parse(String address) {
    Matcher form = FORM.matcher(address);
    if (!form.matches()) {
      throw wrong();
    }
    int port = form.group("port") == null ? 6379 : Integer.parseInt(form.group("port"));
    if (port < 1 || port > 65535) {
      throw wrong();
    }
    String database = form.group("database");
    String[] credentials = credentials(form.group("credentials"));
    return new RedisAddress(
        form.group("scheme") + "://" + form.group("host") + ":" + port,
        credentials[0],
        credentials[1],
        database == null ? 0 : Integer.parseInt(database));
  }

  /** User and password; a lone one is the password, as Redis' own tools have it. */
  private static @Nullable String[] credentials(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return new @Nullable String[] {null, null};
    }
    int colon = text.indexOf(':');
    String user = colon <= 0 ? null : decode(text.substring(0, colon));
    String password = decode(text.substring(colon + 1));
    return new @Nullable String[] {user, password.isEmpty() ? null : password};
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong(); // its message and cause would show the password
    }
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "Not an address of Redis (not shown, as it may hold a password). Write"
            + " redis://localhost:6379, or in full"
            + " rediss://user:password@host:port/database, with the user and the password"
            + " percent-encoded.");
  }

  @Override
  public String toString() {
    return server + "/" + database;
  }
}
