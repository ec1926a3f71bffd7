import { CinderError } from '../errors.ts';
import { FairQueue, type FairQueueOptions, type Refusal } from './fair-queue.ts';
import { isWrite, poolOf, serviceNames, type ApiRequest, type Layer, type Pool } from './request.ts';

/** Bounds of each pool of connections. Pools share nothing: what fills one leaves the others free. */
export type QueueOptions = Readonly<Record<Pool, FairQueueOptions>>;

/** The caller of what the gateway does of its own accord. */
const gateway = 'the gateway';

/** Queues without work that are kept; an endpoint that nobody calls any more has none. */
const idleQueues = 20;

/**
 * Lets calls wait until a connection is free, in a fair queue for each endpoint. It stands before the ledger and the
 * wire, so that a call is timed from when it is sent; and behind the retries, so that no slot is held between two tries.
 */
export function queued(options: QueueOptions): Layer {
  const queues = new Map<string, FairQueue>();

  function queueOf(request: ApiRequest): FairQueue {
    const pool = poolOf(request);
    const key = `${pool} ${new URL(request.url).origin}`;
    const known = queues.get(key);
    if (known) return known;
    if (queues.size >= idleQueues) for (const [name, { isIdle }] of queues) if (isIdle) queues.delete(name);
    const queue = new FairQueue(options[pool]);
    queues.set(key, queue);
    return queue;
  }

  return (next) => async (request) => {
    const { signal, deadline, ledger } = request;
    const caller = request.caller ?? request.tokenHash ?? gateway;
    const leave = ledger?.wait?.();
    const release = await queueOf(request)
      .enter({ caller, writes: isWrite(request), deadline, signal }, (refusal) => overloaded(request, refusal))
      .finally(leave);
    try {
      return await next(request);
    } finally {
      release();
    }
  };
}

const reasons: Readonly<Record<Refusal['reason'], string>> = {
  caller: 'too many calls of yours are waiting for it already',
  everyone: 'too many calls are waiting for it already',
  deadline: 'the expected wait exceeds the time that is left for the operation',
};

function overloaded({ service }: ApiRequest, { reason, wait }: Refusal): CinderError {
  const retryAfter = Math.max(1, Math.ceil(wait / 1000));
  const message = `The gateway is overloaded and has not called ${serviceNames[service]}: ${reasons[reason]}. Try again in ${retryAfter} s.`;
  return new CinderError('OVERLOADED', message, { retryAfter });
}
