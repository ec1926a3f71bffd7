import { costAt } from '../plan/cost.ts';
import type { ApiReply, Layer } from './request.ts';

/**
 * Measures the cost of reads, for plans.
 *
 * Only calls that had the server to themselves are measured, as far as this gateway is concerned. Otherwise, a call also
 * takes the time of others.
 */
export function measuringCost(now: () => number = () => performance.now()): Layer {
  const servers = new Map<string, { underWay: number; begun: number }>();
  return (next) => async (request) => {
    const { origin } = new URL(request.url);
    const server = servers.get(origin) ?? { underWay: 0, begun: 0 };
    servers.set(origin, server);
    const isAlone = server.underWay++ === 0;
    const turn = ++server.begun;
    const started = now();
    try {
      const reply = await next(request);
      const isRead = request.method === 'GET' && request.service === 'block-storage' && !request.writes;
      if (isRead && isAlone && server.begun === turn) costAt(request.url).observe(rowsOf(reply), now() - started);
      return reply;
    } finally {
      if (--server.underWay === 0) servers.delete(origin);
    }
  };
}

/** The number of rows of a list. 1 for one resource. */
function rowsOf({ body }: ApiReply): number {
  const list = typeof body === 'object' && body !== null && Object.values(body).find(Array.isArray);
  return list ? list.length : 1;
}
