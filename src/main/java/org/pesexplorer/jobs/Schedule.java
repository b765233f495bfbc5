package org.pesexplorer.jobs;

/** Something that a timer will do. Closing it takes it off the timer; a run under way goes on. */
@FunctionalInterface
public interface Schedule extends AutoCloseable {
  @Override
  void close();
}
