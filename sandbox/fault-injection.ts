import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { FaultPlan } from './fault-plan.ts';

/** Replaces, delays or breaks off the answers to requests as planned. */
export function injectFaults(faults: FaultPlan): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (http, next) => {
    const fault = faults.takeForRequest(http.req.method, http.req.path);
    if (!fault) return next();
    if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
    if (fault.drop === true) {
      http.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (fault.status === undefined) await next();
    const response =
      fault.status === undefined
        ? http.res
        : new Response(fault.body ?? null, {
            status: fault.status,
            headers: { 'Content-Type': fault.contentType ?? 'application/json', ...fault.headers },
          });
    if (fault.truncate !== true) return response;
    const body = Buffer.from(await response.arrayBuffer());
    const { outgoing } = http.env;
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
    outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
    // The real answer has been read. It must not be written again.
    http.res = undefined;
    http.res = RESPONSE_ALREADY_SENT;
    return undefined;
  };
}
