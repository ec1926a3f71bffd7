import { isCinderError } from '../errors.ts';
import type { ApiRequest, Layer } from './request.ts';

/** One call to Cinder or Keystone. */
export interface LedgerEntry {
  service: ApiRequest['service'];
  method: ApiRequest['method'];
  /** With parameter names, never values. */
  route: string;
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** Milliseconds from sending to the whole answer. */
  ms: number;
  /** `x-openstack-request-id` of the answer. */
  requestId: string | null;
  /** True where the answer of a call already under way was used: no call was made. */
  shared: boolean;
}

/** What writes calls down. */
export interface Recorder {
  /** How a call ended: `outcome` is its answer or what it threw; `started` is in milliseconds, of `performance.now()`. */
  record(request: ApiRequest, started: number, outcome: unknown, shared: boolean): void;
  /** Notes that a call waits for a connection. @returns what is called when it waits no longer */
  wait?(): () => void;
}

/** What an operation cost: every call made on its behalf, in the order in which they ended. No bodies, no tokens. */
export class Ledger implements Recorder {
  readonly entries: LedgerEntry[] = [];
  /** Calls that wait in the gateway for a connection. */
  waiting = 0;

  /** Calls that were really made to a service: shared ones do not count, retries do. */
  total(service: ApiRequest['service']): number {
    return this.entries.filter((entry) => entry.service === service && !entry.shared).length;
  }

  record(request: ApiRequest, started: number, outcome: unknown, shared: boolean): void {
    const { service, method, route } = request;
    const ms = Math.round(performance.now() - started);
    this.entries.push({ service, method, route, ...answerOf(outcome), ms, shared });
  }

  wait(): () => void {
    this.waiting++;
    return () => {
      this.waiting--;
    };
  }
}

/** How many calls were made, by method and route: for what is no single operation's. */
export class CallCounts implements Recorder {
  readonly byRoute = new Map<string, number>();

  record({ method, route }: ApiRequest, _started: number, _outcome: unknown, shared: boolean): void {
    const key = `${method} ${route}`;
    if (!shared) this.byRoute.set(key, (this.byRoute.get(key) ?? 0) + 1);
  }
}

/** Writes every attempt into the request's ledger. */
export const recorded: Layer = (next) => async (request) => {
  const started = performance.now();
  try {
    const reply = await next(request);
    request.ledger?.record(request, started, reply, false);
    return reply;
  } catch (error) {
    request.ledger?.record(request, started, error, false);
    throw error;
  }
};

function answerOf(outcome: unknown): Pick<LedgerEntry, 'status' | 'requestId'> {
  if (isCinderError(outcome)) {
    return { status: outcome.details.status ?? null, requestId: outcome.details.requestId ?? null };
  }
  if (isReply(outcome)) return { status: outcome.status, requestId: outcome.headers['x-openstack-request-id'] ?? null };
  return { status: null, requestId: null };
}

function isReply(outcome: unknown): outcome is { status: number; headers: Record<string, string> } {
  return typeof outcome === 'object' && outcome !== null && 'status' in outcome && 'headers' in outcome;
}
