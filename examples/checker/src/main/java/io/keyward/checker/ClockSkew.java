package io.keyward.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * An agent that sets a JVM's wall clock wrong: all classes that are not the JDK's then ask this one
 * for the time. What the JDK itself does by the wall clock is not concerned.
 */
public final class ClockSkew {

  private static volatile long skewMillis;

  private ClockSkew() {}

  /** Called by the JVM before the worker begins. */
  public static void premain(String skew, Instrumentation instrumentation) {
    skewMillis = Long.parseLong(skew);
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] bytes) {
            boolean ours = loader != null && !name.equals(WallClockCalls.INSTEAD);
            WallClockCalls calls = ours ? WallClockCalls.of(bytes) : null;
            return calls == null || calls.count() == 0 ? null : calls.redirected();
          }
        });
  }

  /** Instead of {@link System#currentTimeMillis}. */
  public static long currentTimeMillis() {
    return System.currentTimeMillis() + skewMillis;
  }

  /** Instead of {@link Instant#now()}. */
  public static Instant now() {
    return Instant.now().plusMillis(skewMillis);
  }

  /** The JVM's option for a wall clock that is so far ahead; writes an agent's jar. */
  static String option(Path directory, long skewMillis) {
    Path jar = directory.resolve("clock-skew.jar");
    try {
      if (!Files.exists(jar)) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockSkew.class.getName());
        // The class itself is on the worker's class path.
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "-javaagent:" + jar + "=" + skewMillis;
  }
}
