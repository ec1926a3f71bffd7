import { CinderError } from '../errors.ts';
import { FairQueue, type FairQueueOptions, type Refusal } from './fair-queue.ts';
import { isWrite, poolOf, serviceNames, type ApiRequest, type Layer, type Pool } from './request.ts';

/** The limits of each pool of connections. Pools share nothing, so that a full pool does not affect the others. */
export type QueueOptions = Readonly<Record<Pool, FairQueueOptions>>;

/** The caller of the gateway's own calls. */
const gateway = 'the gateway';

/** The maximum number of idle queues. The queues of unused endpoints are removed. */
const idleQueues = 20;

/**
 * Queues calls until a connection is free, in a fair queue for each endpoint.
 *
 * This layer is outside of the call log and the HTTP client. The time of a call therefore starts when it is sent. This layer is
 * inside of the retries, so that no slot is held between two attempts.
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
    const { signal, deadline, callLog } = request;
    const caller = request.caller ?? request.tokenHash ?? gateway;
    const leave = callLog?.wait?.();
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
  caller: 'too many calls of this caller are already pending',
  everyone: 'too many calls are already pending',
  deadline: 'the expected wait exceeds the remaining time of the operation',
};

function overloaded({ service }: ApiRequest, { reason, wait }: Refusal): CinderError {
  const retryAfter = Math.max(1, Math.ceil(wait / 1000));
  const message = `The gateway is overloaded and did not call ${serviceNames[service]}: ${reasons[reason]}. Try again in ${retryAfter} s.`;
  return new CinderError('OVERLOADED', message, { retryAfter });
}
