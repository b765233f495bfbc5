package org.pesexplorer.jobs;

/** Threads that take part in the work of a running job while they have no job of their own. */
interface Helpers {
  /** Nobody helps. */
  Helpers NONE =
      new Helpers() {
        @Override
        public int most() {
          return 0;
        }

        @Override
        public void invite(Runnable help) {}

        @Override
        public void dismiss(Runnable help) {}

        @Override
        public boolean jobWaits() {
          return false;
        }
      };

  /** How many threads may help one that works already. */
  int most();

  /** The same threads, of which at most so many help, or all there are when these are fewer. */
  default Helpers atMost(int number) {
    return new SomeHelpers(this, Math.min(number, most()));
  }

  /** Has help run on a thread as soon as one is idle; it never is once the runner has closed. */
  void invite(Runnable help);

  /** Takes an invitation back; does nothing when help is running, has run or was not invited. */
  void dismiss(Runnable help);

  /** Whether a job waits for one of these threads, so that helping should pause. */
  boolean jobWaits();
}
