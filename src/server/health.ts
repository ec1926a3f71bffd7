import { isCinderError } from '../cinder/errors.ts';
import type { ApiRequest, Send } from '../cinder/transport/request.ts';

/** How one service is: `not found` if its URL leads elsewhere, `unknown` if nobody has told yet where it is. */
export type ServiceHealth = 'reachable' | 'unreachable' | 'not found' | 'unknown';

export interface Health {
  ready: boolean;
  keystone: ServiceHealth | 'none';
  cinder: ServiceHealth;
}

/** Milliseconds that an answer about readiness is kept, and that a service has to answer. */
const freshFor = 3_000;
const patience = 5_000;

/**
 * Asks whether Keystone and Cinder answer, at most once in some seconds, however many ask.
 *
 * @param authUrl Keystone's; undefined where there is none
 * @param cinderUrl where Cinder's version document is; the catalog tells it, and so the first caller
 */
export function createHealthCheck(
  send: Send,
  authUrl: string | undefined,
  cinderUrl: () => string | undefined,
): () => Promise<Health> {
  let kept: { at: number; health: Promise<Health> } | undefined;

  async function check(): Promise<Health> {
    const url = cinderUrl();
    const [keystone, cinder] = await Promise.all([
      authUrl === undefined ? Promise.resolve('none' as const) : reach(send, 'identity', authUrl),
      url === undefined ? Promise.resolve('unknown' as const) : reach(send, 'block-storage', url),
    ]);
    const isFit = (service: Health['keystone']): boolean => service !== 'unreachable' && service !== 'not found';
    return { ready: isFit(keystone) && isFit(cinder), keystone, cinder };
  }

  return () => {
    if (!kept || performance.now() - kept.at > freshFor) kept = { at: performance.now(), health: check() };
    return kept.health;
  };
}

/** Any answer shows that the service is there, a 401 too; a 5xx does not, and a 404 shows that it is elsewhere. */
async function reach(send: Send, service: ApiRequest['service'], url: string): Promise<ServiceHealth> {
  try {
    await send({ service, method: 'GET', url, route: '/', headers: {}, probes: true, signal: AbortSignal.timeout(patience) });
    return 'reachable';
  } catch (error) {
    const status = isCinderError(error) ? error.details.status : undefined;
    if (status === 404) return 'not found';
    return status !== undefined && status < 500 ? 'reachable' : 'unreachable';
  }
}
