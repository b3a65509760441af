// SPDX-License-Identifier: Apache-2.0
package attest.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** What the log says of connections that went wrong. */
final class Heard extends Handler {
  private final List<String> errors = new CopyOnWriteArrayList<>();

  List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() > Level.WARNING.intValue()
        && record.getLoggerName().contains("websockets")) {
      errors.add(record.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
