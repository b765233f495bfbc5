package org.pesexplorer.jobs;

/**
 * Some of the threads of a pool.
 *
 * @param all all of them
 * @param most how many of them help, not more than there are
 */
record SomeHelpers(Helpers all, int most) implements Helpers {
  @Override
  public Helpers atMost(int number) {
    return all.atMost(number);
  }

  @Override
  public void invite(Runnable help) {
    all.invite(help);
  }

  @Override
  public void dismiss(Runnable help) {
    all.dismiss(help);
  }

  @Override
  public boolean jobWaits() {
    return all.jobWaits();
  }
}
