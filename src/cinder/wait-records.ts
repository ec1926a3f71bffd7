import type { CinderClient } from './client.ts';
import { CinderError, isCinderError } from './errors.ts';
import { pause } from './pause.ts';
import type { Resource } from './resource.ts';
import type { Watched } from './watch/change.ts';
import type { EventQueue } from './watch/event-queue.ts';
import type { Hub } from './watch/hub.ts';

export interface RecordsOptions {
  /** The maximum number of seconds between two polls. Other subscribers can request a shorter interval. */
  interval: number;
  /** Cancels the reading: the client disconnected, or the timeout was reached. */
  signal?: AbortSignal | undefined;
}

/**
 * Yields the record of one resource under the caller's own token: first the current record, then one per change.
 *
 * Yields null if the resource does not exist, and after the deletion. Continues while Cinder is not available. The
 * calls do not count against the budget of the operation, because interval and timeout limit them.
 *
 * @throws CinderError `UNAUTHENTICATED`, `FORBIDDEN`, `UPSTREAM_UNAVAILABLE` when the gateway shuts down, and the
 *   reason of the signal
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
  let changes: EventQueue<T>;
  try {
    changes = await patiently(() =>
      hub.watch(client, resource, { ids: [id], interval: { busy: interval, idle: interval } }),
    );
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
      // The reads of this reader also arrive as changes.
      if (change.record !== null && change.record === last) continue;
      const found = await patiently(() => hub.read(client, resource, change));
      last = found ?? undefined;
      yield found;
      if (found === null) return;
    }
    throw new CinderError('UPSTREAM_UNAVAILABLE', 'The gateway is shutting down. The operation in Cinder continues.');
  } finally {
    signal?.removeEventListener('abort', leave);
    changes.end();
  }
}

/**
 * Retries while Cinder is not available: no response, a 5xx, or a response of another server.
 *
 * @param interval the interval between two attempts, in seconds
 * @throws other errors, and the reason of the signal
 */
export async function untilThere<R>(
  read: () => Promise<R>,
  interval: number,
  signal: AbortSignal | undefined,
): Promise<R> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isAway(error)) throw error;
    }
    await pause(interval, signal);
  }
}

/** An invalid value in a JSON response would be invalid again. Such an error has neither a status nor a cause. */
function isAway(error: unknown): boolean {
  if (isCinderError(error, 'UPSTREAM_ERROR'))
    return error.details.status !== undefined || error.details.cause !== undefined;
  return isCinderError(error, 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT');
}
