package io.keyward.quickstart;

/** Shows Keyward at work; exits 0, or 1 with a sentence that says what was not so. */
public final class QuickstartMain {

  private QuickstartMain() {}

  /** Reads {@code REDIS_URL} from the environment; without it a Redis is started. */
  public static void main(String[] args) throws Exception {
    try {
      new Quickstart(System.out).play(System.getenv("REDIS_URL"));
      System.out.printf("%nAll of this was checked while it ran.%n");
    } catch (NotSoException notSo) {
      System.err.printf("%n%s%n", notSo.getMessage());
      System.exit(1);
    }
  }
}
