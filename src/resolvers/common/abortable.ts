/**
 * Runs a generator that the reader can cancel at any time.
 *
 * `return()` aborts the signal, which ends the current wait of the generator. A generator without this wrapper ends
 * only at its next yield, which can be hours later.
 *
 * @param start creates the generator, which must pass the signal to everything that it waits for
 * @param outer the signal of the operation, which also cancels the generator
 */
export function abortable<T>(
  start: (signal: AbortSignal) => AsyncGenerator<T, void, void>,
  outer?: AbortSignal,
): AsyncGenerator<T, void, void> {
  const leaving = new AbortController();
  const signal = outer ? AbortSignal.any([outer, leaving.signal]) : leaving.signal;
  const source = start(signal);
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };

  async function leave(): Promise<IteratorReturnResult<undefined>> {
    leaving.abort();
    await source.return().catch(() => undefined);
    return done;
  }

  const iterator: AsyncGenerator<T, void, void> = {
    async next() {
      try {
        return await source.next();
      } catch (error) {
        if (signal.aborted) return done;
        throw error;
      }
    },
    return: leave,
    async throw(error) {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
