import { isCinderError } from '../cinder/errors.ts';
import type { Auth, Token } from '../cinder/identity/token.ts';
import { jittered } from '../cinder/watch/pace.ts';
import type { Operation } from './operation.ts';

/** Seconds between two checks of a token. */
const defaultInterval = 60;

interface Entry {
  streams: Set<Operation>;
  timer: NodeJS.Timeout;
}

/**
 * The tokens with running streams. Each is checked with Keystone from time to time, once for all of its streams: a
 * revoked token would otherwise receive events for as long as others watch the same project, or Cinder remembers it.
 */
export class StreamTokens {
  readonly #interval: number;
  readonly #entries = new Map<string, Entry>();

  /** @param interval seconds between two checks of a token */
  constructor(interval = defaultInterval) {
    this.#interval = interval;
  }

  /** Tokens with streams. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds a stream until it ends. Its error is `UNAUTHENTICATED` if its token turns out to be invalid. */
  add(stream: Operation, auth: Auth, token: Token): void {
    const { check } = auth;
    if (!check || stream.signal.aborted) return;
    const entry = this.#entries.get(token.hash) ?? { streams: new Set(), timer: this.#later(token, check) };
    this.#entries.set(token.hash, entry);
    entry.streams.add(stream);
    stream.signal.addEventListener('abort', () => {
      entry.streams.delete(stream);
      if (entry.streams.size === 0) this.#drop(token);
    }, { once: true });
  }

  #drop(token: Token): void {
    clearTimeout(this.#entries.get(token.hash)?.timer);
    this.#entries.delete(token.hash);
  }

  #later(token: Token, check: () => Promise<void>): NodeJS.Timeout {
    return setTimeout(() => void this.#check(token, check), jittered(this.#interval) * 1000).unref();
  }

  /** What Keystone does not answer says nothing of the token: the streams go on until it expires. */
  async #check(token: Token, check: () => Promise<void>): Promise<void> {
    const failure: unknown = await check().catch((error: unknown) => error);
    const entry = this.#entries.get(token.hash);
    if (!entry) return;
    if (isCinderError(failure, 'UNAUTHENTICATED')) for (const stream of [...entry.streams]) stream.abort(failure);
    else entry.timer = this.#later(token, check);
  }
}
