import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { pause } from '../pause.ts';
import type { Resource } from '../resource.ts';
import type { Hub } from './hub.ts';
import type { Mailbox } from './mailbox.ts';
import type { Watched } from './seen.ts';

export interface RecordsOptions {
  /** Seconds between two looks, at most: others who watch it may want shorter ones. */
  interval: number;
  /** Ends it: the reader has left, or his time is up. */
  signal?: AbortSignal | undefined;
}

/**
 * The record of one resource under a caller's own token: as it is at first, then at each change; null once it is gone,
 * and where there is none.
 *
 * While Cinder is away it goes on. Its calls are bounded by how long and how often it reads, not by the operation's
 * budget: a wait of 300 s with a read each second makes 300.
 *
 * @throws CinderError `UNAUTHENTICATED`, `FORBIDDEN`, and the signal's reason
 */
export async function* recordsOf<T extends Watched>(
  hub: Hub,
  caller: CinderClient,
  resource: Resource<T>,
  id: string,
  { interval, signal }: RecordsOptions,
): AsyncGenerator<T | null, void, void> {
  const client = caller.with({ budget: undefined });
  const patiently = <R>(read: () => Promise<R>): Promise<R> => untilThere(read, interval, signal);
  const pace = { busy: interval, idle: interval };
  let changes: Mailbox<T>;
  try {
    changes = await patiently(() => hub.watch(client, resource, { ids: [id], pace }));
  } catch (error) {
    if (!isCinderError(error, 'NOT_FOUND')) throw error;
    yield null;
    return;
  }
  const leave = (): void => changes.end(signal?.reason as Error);
  signal?.addEventListener('abort', leave, { once: true });
  try {
    if (signal?.aborted) leave();
    let last: T | undefined;
    for await (const change of changes) {
      // What this reader has read himself comes back to him as a change.
      if (change.record !== null && change.record === last) continue;
      const found = await patiently(() => hub.read(client, resource, change));
      last = found ?? undefined;
      yield found;
      if (found === null) return;
    }
    throw new CinderError('UPSTREAM_UNAVAILABLE', 'The gateway is shutting down: what was waited for goes on.');
  } finally {
    signal?.removeEventListener('abort', leave);
    changes.end();
  }
}

/**
 * Tries again, at an interval in seconds, for as long as Cinder is away: it does not answer, fails with a 5xx, or another
 * server answers in its place.
 *
 * @throws what else went wrong, and the signal's reason
 */
export async function untilThere<R>(read: () => Promise<R>, interval: number, signal: AbortSignal | undefined): Promise<R> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isAway(error)) throw error;
    }
    await pause(interval, signal);
  }
}

/**
 * JSON in which a value is missing or damaged would be so the next time too: such an error has neither a status nor a cause.
 */
function isAway(error: unknown): boolean {
  if (isCinderError(error, 'UPSTREAM_ERROR')) return error.details.status !== undefined || error.details.cause !== undefined;
  return isCinderError(error, 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT');
}
