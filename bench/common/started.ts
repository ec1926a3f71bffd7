/** Things that were started, and are stopped in the reverse order. */
export class Started {
  readonly #stops: (() => Promise<void> | void)[] = [];

  /** Remembers something that was started. */
  add<T extends { stop: () => Promise<void> | void }>(started: T): T {
    this.#stops.push(() => started.stop());
    return started;
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops.reverse()) await stop();
  }
}

/** Runs a measurement, and stops what it has started, also if it fails. */
export async function withStarted<T>(measure: (started: Started) => Promise<T>): Promise<T> {
  const started = new Started();
  try {
    return await measure(started);
  } finally {
    await started.stop();
  }
}
