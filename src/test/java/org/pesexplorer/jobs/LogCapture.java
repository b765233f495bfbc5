package org.pesexplorer.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps what the package logs, and keeps it off the screen, until closed. */
final class LogCapture extends Handler {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  LogCapture() {
    Guard.LOG.setUseParentHandlers(false);
    Guard.LOG.addHandler(this);
  }

  List<Throwable> thrown() {
    return records.stream().map(LogRecord::getThrown).toList();
  }

  List<LogRecord> records() {
    return records;
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Guard.LOG.removeHandler(this);
    Guard.LOG.setUseParentHandlers(true);
  }
}
