import { isCinderError } from '../cinder/errors.ts';
import type { Auth, Token } from '../cinder/identity/token.ts';
import { jittered } from '../cinder/watch/poll-interval.ts';
import type { Operation } from './operation.ts';

/** Seconds between two checks of a token. */
const defaultInterval = 60;

interface Entry {
  streams: Set<Operation>;
  timer: NodeJS.Timeout;
}

/**
 * The tokens with running streams. Keystone checks each token at intervals, once for all of its streams. Otherwise a
 * revoked token could receive events as long as others watch the same project.
 */
export class StreamTokens {
  readonly #interval: number;
  readonly #entries = new Map<string, Entry>();

  /** @param interval seconds between two checks of a token */
  constructor(interval = defaultInterval) {
    this.#interval = interval;
  }

  /** The number of tokens with streams. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds a stream until it ends. If the token is revoked, the stream ends with `UNAUTHENTICATED`. */
  add(stream: Operation, auth: Auth, token: Token): void {
    const { check } = auth;
    if (!check || stream.signal.aborted) return;
    const entry = this.#entries.get(token.hash) ?? { streams: new Set(), timer: this.#later(token, check) };
    this.#entries.set(token.hash, entry);
    entry.streams.add(stream);
    stream.signal.addEventListener(
      'abort',
      () => {
        entry.streams.delete(stream);
        if (entry.streams.size === 0) this.#drop(token);
      },
      { once: true },
    );
  }

  #drop(token: Token): void {
    clearTimeout(this.#entries.get(token.hash)?.timer);
    this.#entries.delete(token.hash);
  }

  #later(token: Token, check: () => Promise<void>): NodeJS.Timeout {
    return setTimeout(() => void this.#check(token, check), jittered(this.#interval) * 1000).unref();
  }

  /** Checks a token. If Keystone does not answer, the streams continue until the token expires. */
  async #check(token: Token, check: () => Promise<void>): Promise<void> {
    const failure: unknown = await check().catch((error: unknown) => error);
    const entry = this.#entries.get(token.hash);
    if (!entry) return;
    if (isCinderError(failure, 'UNAUTHENTICATED')) for (const stream of [...entry.streams]) stream.abort(failure);
    else entry.timer = this.#later(token, check);
  }
}
