package shop;

import java.util.List;

public interface Base {
  List<Status> statuses(Status status);
}
