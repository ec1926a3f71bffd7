import type { IncomingMessage, RequestListener } from 'node:http';
import { setImmediate as loopTurn } from 'node:timers/promises';
import { turns } from './execution/turns.ts';
import type { Listener } from './http/listener.ts';

/** Requests that never wait, because an orchestrator restarts a process that answers them late. */
const unpaced = ['/livez', '/readyz', '/metrics'];

/**
 * The requests of an HTTP server. If the event loop is busy, they wait for a turn of their caller before any work on them
 * begins: many requests that arrive together must not delay health checks.
 */
export class PacedRequests {
  readonly #unpaced: ReadonlySet<string | undefined>;
  #waiting = 0;

  /** @param basePath the path before all paths of the gateway */
  constructor(basePath: string) {
    this.#unpaced = new Set(unpaced.map((path) => basePath + path));
  }

  /** Returns the listener of the server. @param answer answers a request whose turn has come */
  listener(answer: Listener): RequestListener {
    return (request, response) => {
      const turn = this.#unpaced.has(request.url) ? undefined : turns.takeIfDue(() => keyOf(request));
      void (turn ? this.#answerLater(turn, () => answer(request, response), request) : answer(request, response));
    };
  }

  /** Waits until no request waits for its turn, or until `signal` aborts. */
  async drained(signal: AbortSignal): Promise<void> {
    while (this.#waiting > 0 && !signal.aborted) await loopTurn();
  }

  async #answerLater(turn: Promise<void>, answer: () => Promise<void>, { socket }: IncomingMessage): Promise<void> {
    this.#waiting++;
    await turn;
    this.#waiting--;
    // The client may have left. A response that is queued behind another one does not know.
    if (!socket.destroyed) await answer();
  }
}

/** The token as sent, because nothing else is known of the caller yet; otherwise the address. */
function keyOf(request: IncomingMessage): string {
  const token = request.headers['x-auth-token'] ?? request.headers.authorization;
  return token === undefined ? addressKey(request) : `token ${String(token)}`;
}

/** The key of a caller of whom only the address is known. */
export function addressKey({ socket }: IncomingMessage): string {
  return `address ${socket.remoteAddress}`;
}
