/**
 * Runs a generator so that whoever reads it can leave at any time: `return()` aborts the signal, which wakes the
 * generator from what it waits for. (A generator alone ends only at its next yield, be it hours away.)
 *
 * @param start makes the generator; it must hand the signal to all that it waits for
 * @param outer aborts as well: the operation's own signal
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
