import { onTestFinished, vi } from 'vitest';
import type { CinderClient } from '../../../../src/cinder/client.ts';
import type { TokenFields } from '../../../../src/cinder/identity/token.ts';
import type { Change, Watched } from '../../../../src/cinder/watch/change.ts';
import { volumes, type Volume } from '../../../../src/cinder/resources/volumes.ts';
import type { EventQueue } from '../../../../src/cinder/watch/event-queue.ts';
import { Source } from '../../../../src/cinder/watch/source.ts';
import { fakeCinder, type FakeOptions } from '../../../support/fake-cinder.ts';
import { volumeRow, type Row } from '../../../support/rows.ts';
import { tokenOf } from '../../support/keystone.ts';

export interface LiveCaller {
  client: CinderClient;
  /** The calls of this caller. */
  calls: string[];
  /** Refuses all further calls of this caller with the error. Without an error, accepts calls again. */
  refuseWith(error?: Error): void;
  /** Delays a response of Cinder that has already been created. */
  delay: () => Promise<unknown>;
}

/** A Cinder whose volumes change while they are observed. */
export class LiveCloud {
  readonly volumes: Row[] = [];
  readonly #endpoint = fakeCinder({}).client.endpoint;

  /** @param count volumes, numbered from 1 */
  constructor(count = 0) {
    for (let n = 1; n <= count; n++) this.add(n);
  }

  add(n: number, changes: object = {}): void {
    this.volumes.push(volumeRow(n, { ...changes }));
  }

  set(n: number, changes: object): void {
    this.#at(n, (row) => ({ ...row, ...changes }));
  }

  remove(n: number): void {
    this.#at(n, () => undefined);
  }

  /** A caller whose token has this name. */
  caller(name: string, token: Partial<TokenFields> = {}, options: FakeOptions = {}): LiveCaller {
    const fake = fakeCinder(
      { volumes: this.volumes },
      { isAdmin: token.roles?.includes('admin') ?? false, ...options },
    );
    const own = tokenOf(name, token);
    const clientOf = (client: CinderClient): CinderClient => ({
      ...client,
      token: own,
      endpoint: { ...this.#endpoint, microversion: client.endpoint.microversion },
      with: (scope) => clientOf(client.with(scope)),
      call: async (...args) => {
        const answer = await client.call(...args);
        await unlessAborted(caller.delay(), client.signal);
        return answer;
      },
    });
    const caller: LiveCaller = {
      client: clientOf(fake.client),
      calls: fake.calls,
      delay: () => Promise.resolve(),
      refuseWith: (error) => (caller.delay = () => (error ? Promise.reject(error) : Promise.resolve())),
    };
    return caller;
  }

  #at(n: number, change: (row: Row) => Row | undefined): void {
    const { id } = volumeRow(n);
    const index = this.volumes.findIndex((row) => row.id === id);
    const row = this.volumes[index];
    const changed = row && change(row);
    if (changed) this.volumes[index] = changed;
    else this.volumes.splice(index, 1);
  }
}

async function unlessAborted(promise: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  let leave: () => void = () => undefined;
  const aborted = new Promise((_, reject) => (leave = () => reject(signal?.reason as Error)));
  signal?.addEventListener('abort', leave);
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}

/** Reads an event queue until its end. Has the events so far, and the error at the end. */
export class Reader<T extends Watched> {
  readonly changes: Change<T>[] = [];
  ended: 'no' | 'done' | Error = 'no';

  constructor(readonly queue: EventQueue<T>) {
    void this.#read();
  }

  /** The kind, previous status and status of an event: `UPDATED creating available`. */
  get facts(): string[] {
    return this.changes.map(({ kind, previousStatus, status }) =>
      [kind, previousStatus, status].filter((part) => part !== null).join(' '),
    );
  }

  async #read(): Promise<void> {
    try {
      for await (const change of this.queue) this.changes.push(change);
      this.ended = 'done';
    } catch (error) {
      this.ended = error as Error;
    }
  }
}

/** The volumes of the project of `LiveCloud.caller`. */
export function volumesSource(): Source<Volume> {
  return new Source(volumes, fakeCinder({}).client.endpoint, 'p1');
}

/** Fake timers for one test, without jitter. */
export function useClock(): void {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

/** Advances the time by some seconds, and runs due timers. */
export async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}
