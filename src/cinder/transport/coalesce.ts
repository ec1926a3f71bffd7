import { isCinderError } from '../errors.ts';
import { callerKey, type ApiReply, type ApiRequest, type Layer, type LoopTurns, type Send } from './request.ts';

/**
 * Shares one call among identical GETs with one token that are in progress at the same time.
 *
 * Responses are not kept. Two tokens never share, because the hash of the token is part of the key. A GET after a
 * change does not join a call that started before, because the response would be outdated.
 *
 * The call is canceled only when all waiting operations have been canceled. Those that joined it continue one after the
 * other.
 *
 * @param turns absent in programs with one caller
 */
export function coalescing(turns?: LoopTurns): Layer {
  return (next) => {
    const underWay = new Map<string, SharedCall>();
    const send: Send = async (request) => {
      const key = keyOf(request);
      if (key === undefined) return isChange(request) ? next(request).finally(() => underWay.clear()) : next(request);
      request.signal?.throwIfAborted();
      const existing = underWay.get(key);
      if (existing) return joined(existing, request, turns, () => send(request));
      const call = new SharedCall(next, request, () => {
        if (underWay.get(key) === call) underWay.delete(key);
      });
      underWay.set(key, call);
      return call.join(request.signal);
    };
    return send;
  };
}

/** @param alone makes the call if the joined call failed for the budget or deadline of its own operation */
async function joined(
  call: SharedCall,
  request: ApiRequest,
  turns: LoopTurns | undefined,
  alone: () => Promise<ApiReply>,
): Promise<ApiReply> {
  const started = performance.now();
  let reply: ApiReply;
  try {
    reply = await call.join(request.signal);
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_BUDGET_EXCEEDED', 'OVERLOADED') && call.budget !== request.budget)
      return alone();
    request.callLog?.record(request, started, error, true);
    throw error;
  }
  request.callLog?.record(request, started, reply, true);
  await turns?.wait(callerKey(request));
  request.signal?.throwIfAborted();
  return reply;
}

function isChange({ method, writes }: ApiRequest): boolean {
  return method !== 'GET' || writes === true;
}

function keyOf(request: ApiRequest): string | undefined {
  const { tokenHash, url, headers, asOf = '' } = request;
  if (isChange(request) || tokenHash === undefined) return undefined;
  return [tokenHash, headers['openstack-api-version'] ?? '', asOf, url].join(' ');
}

class SharedCall {
  /** The budget of the operation that started the call. */
  readonly budget: ApiRequest['budget'];
  readonly #answer: Promise<ApiReply>;
  readonly #abort = new AbortController();
  readonly #settled: () => void;
  #waiting = 0;

  constructor(next: Send, request: ApiRequest, settled: () => void) {
    this.#settled = settled;
    this.budget = request.budget;
    this.#answer = next({ ...request, signal: this.#abort.signal }).finally(settled);
    this.#answer.catch(() => undefined);
  }

  join(signal: AbortSignal | undefined): Promise<ApiReply> {
    this.#waiting++;
    return new Promise<ApiReply>((resolve, reject) => {
      const leave = (): void => {
        reject(signal?.reason as Error);
        if (--this.#waiting > 0) return;
        this.#settled();
        this.#abort.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#answer.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  }
}
