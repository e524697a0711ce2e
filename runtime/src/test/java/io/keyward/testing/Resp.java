package io.keyward.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A connection that speaks Redis' protocol and nothing else: to look and to meddle. Arguments are
 * byte arrays, or whatever else as text. Not safe for use by many threads.
 */
public final class Resp implements AutoCloseable {

  /** Redis answered with an error. */
  public static final class ErrorReply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ErrorReply(String message) {
      super(message);
    }
  }

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private Resp(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Connects to a port of this machine. */
  public static Resp connect(int port, @Nullable String password) {
    try {
      Socket socket = new Socket();
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
      socket.setSoTimeout(10_000);
      Resp resp = new Resp(socket);
      if (password != null) {
        resp.call("AUTH", password);
      }
      return resp;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a command; answers null, a {@code Long}, a {@code byte[]} or a {@code List} of them. */
  public @Nullable Object call(Object... command) {
    try {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(ascii("*" + command.length + "\r\n"));
      for (Object argument : command) {
        byte[] bytes = argument instanceof byte[] raw ? raw : utf8(argument.toString());
        request.write(ascii("$" + bytes.length + "\r\n"));
        request.write(bytes);
        request.write(ascii("\r\n"));
      }
      out.write(request.toByteArray());
      out.flush();
      return reply();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #call}, for a command that answers text; null is {@code (nil)}. */
  public String text(Object... command) {
    Object reply = call(command);
    return reply == null ? "(nil)" : text(reply);
  }

  /** As {@link #call}, for a command that answers a number. */
  public long number(Object... command) {
    Object reply = call(command);
    if (reply instanceof Long number) {
      return number;
    }
    throw new IllegalStateException("No number: " + reply);
  }

  /** As {@link #call}, for a command that answers a list of texts. */
  public List<String> texts(Object... command) {
    return list(call(command)).stream().map(item -> text(item)).toList();
  }

  /** As {@link #call}, for a command that answers a list of lists of texts. */
  public List<List<String>> lists(Object... command) {
    List<List<String>> lists = new ArrayList<>();
    for (Object each : list(call(command))) {
      lists.add(list(each).stream().map(item -> text(item)).toList());
    }
    return lists;
  }

  /** The bytes under a key; null where there are none. */
  public byte @Nullable [] get(String key) {
    return (byte[]) call("GET", key);
  }

  /** Time to live in milliseconds; -1 for ever, -2 where there is no such key. */
  public long pttl(String key) {
    return number("PTTL", key);
  }

  /** All keys, found by SCAN, sorted. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    String cursor = "0";
    do {
      List<?> page = list(call("SCAN", cursor, "COUNT", "1000"));
      cursor = text(page.get(0));
      list(page.get(1)).forEach(key -> keys.add(text(key)));
    } while (!cursor.equals("0"));
    return keys;
  }

  /**
   * How often each command was called since {@code CONFIG RESETSTAT}, by its name in lower case.
   */
  public Map<String, Long> commandCalls() {
    Map<String, Long> calls = new TreeMap<>();
    for (String line : text("INFO", "commandstats").split("\r\n", -1)) {
      if (line.startsWith("cmdstat_")) {
        String name = line.substring("cmdstat_".length(), line.indexOf(':'));
        String count = line.substring(line.indexOf("calls=") + 6, line.indexOf(','));
        calls.put(name, Long.parseLong(count));
      }
    }
    return calls;
  }

  /** Starts the count of {@link #commandCalls} again. */
  public void resetCommandCalls() {
    call("CONFIG", "RESETSTAT");
  }

  private @Nullable Object reply() throws IOException {
    int type = in.read();
    String line = line();
    return switch (type) {
      case '+' -> ascii(line);
      case '-' -> throw new ErrorReply(line);
      case ':' -> Long.valueOf(line);
      case '$' -> bulk(Integer.parseInt(line));
      case '*' -> array(Integer.parseInt(line));
      default -> throw new EOFException("The connection ended, or is no Redis'");
    };
  }

  private byte @Nullable [] bulk(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    line();
    return bytes;
  }

  private @Nullable List<@Nullable Object> array(int length) throws IOException {
    if (length < 0) {
      return null;
    }
    List<@Nullable Object> items = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      items.add(reply());
    }
    return items;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c;
    while ((c = in.read()) != '\r') {
      if (c < 0) {
        throw new EOFException("The connection ended");
      }
      line.append((char) c);
    }
    in.read();
    return line.toString();
  }

  private static List<?> list(@Nullable Object reply) {
    if (reply instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException("No list: " + reply);
  }

  private static String text(@Nullable Object reply) {
    if (reply instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return String.valueOf(reply);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
