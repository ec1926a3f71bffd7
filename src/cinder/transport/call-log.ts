import { isCinderError } from '../errors.ts';
import type { ApiRequest, CallRecorder, Layer } from './request.ts';

/** One call to a service of the cloud. */
export interface LoggedCall {
  service: ApiRequest['service'];
  method: ApiRequest['method'];
  /** The route with parameter names instead of values. */
  route: string;
  /** The HTTP status. Null without a response. */
  status: number | null;
  /** Milliseconds from sending the request to the end of the response. */
  ms: number;
  /** `x-openstack-request-id` of the response. */
  requestId: string | null;
  /** Whether the response of another call in progress was used, so that no call was made. */
  shared: boolean;
}

/** The cost of an operation: all calls in the order in which they ended, without bodies and tokens. */
export class CallLog implements CallRecorder {
  readonly entries: LoggedCall[] = [];
  /** The number of calls that wait for a connection. */
  waiting = 0;

  /** The number of calls to a service. Includes retries, but not shared responses. */
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

/** The number of calls by method and route, for calls that belong to no single operation. */
export class CallCounts implements CallRecorder {
  readonly byRoute = new Map<string, number>();

  record({ method, route }: ApiRequest, _started: number, _outcome: unknown, shared: boolean): void {
    const key = `${method} ${route}`;
    if (!shared) this.byRoute.set(key, (this.byRoute.get(key) ?? 0) + 1);
  }
}

/** Records every attempt in the call log of the request. */
export const recordingCalls: Layer = (next) => async (request) => {
  const started = performance.now();
  try {
    const reply = await next(request);
    request.callLog?.record(request, started, reply, false);
    return reply;
  } catch (error) {
    request.callLog?.record(request, started, error, false);
    throw error;
  }
};

function answerOf(outcome: unknown): Pick<LoggedCall, 'status' | 'requestId'> {
  if (isCinderError(outcome)) {
    return { status: outcome.details.status ?? null, requestId: outcome.details.requestId ?? null };
  }
  if (isReply(outcome)) return { status: outcome.status, requestId: outcome.headers['x-openstack-request-id'] ?? null };
  return { status: null, requestId: null };
}

function isReply(outcome: unknown): outcome is { status: number; headers: Record<string, string> } {
  return typeof outcome === 'object' && outcome !== null && 'status' in outcome && 'headers' in outcome;
}
