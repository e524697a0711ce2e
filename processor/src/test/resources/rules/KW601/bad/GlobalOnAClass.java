package example;

import io.keyward.annotation.GlobalCache;

@GlobalCache(justification = "public rates") // !KW601
public class GlobalOnAClass {
  int rate() {
    return 1;
  }
}
