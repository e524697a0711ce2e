package io.keyward.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Connections that break right after their commit: the answer to it is lost. */
@NullUnmarked // what proxies answer is past the checker
final class BreakingCommit {

  private BreakingCommit() {}

  static DataSource over(DataSource source) {
    return proxy(DataSource.class, source, new boolean[1]);
  }

  private static <T> T proxy(Class<T> type, T target, boolean[] broken) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (broken[0] && !method.getName().equals("close")) {
                throw new SQLException("broken", "08003");
              }
              if (broken[0] && target instanceof Connection used) {
                used.setAutoCommit(true); // a pool would not use it again, and this one does
              }
              Object answer;
              try {
                answer = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (method.getName().equals("commit")) {
                broken[0] = true;
                throw new SQLException("broken", "08006");
              }
              return answer instanceof Connection connection
                  ? proxy(Connection.class, connection, new boolean[1])
                  : answer;
            }));
  }
}
