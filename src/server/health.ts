import { isCinderError } from '../cinder/errors.ts';
import type { ApiRequest, Send } from '../cinder/transport/request.ts';

/** How one service is: undefined where nobody has told yet where it is. */
export type ServiceHealth = 'reachable' | 'unreachable' | 'unknown';

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
 * @param cinderRoot Cinder's, up to `/v3`; the catalog tells it, and so the first caller
 */
export function createHealthCheck(
  send: Send,
  authUrl: string | undefined,
  cinderRoot: () => string | undefined,
): () => Promise<Health> {
  let kept: { at: number; health: Promise<Health> } | undefined;

  async function check(): Promise<Health> {
    const root = cinderRoot();
    const [keystone, cinder] = await Promise.all([
      authUrl === undefined ? Promise.resolve('none' as const) : reach(send, 'identity', authUrl),
      root === undefined ? Promise.resolve('unknown' as const) : reach(send, 'block-storage', `${root}/`),
    ]);
    return { ready: keystone !== 'unreachable' && cinder !== 'unreachable', keystone, cinder };
  }

  return () => {
    if (!kept || performance.now() - kept.at > freshFor) kept = { at: performance.now(), health: check() };
    return kept.health;
  };
}

/** Any answer shows that the service is there, a 401 too; a 5xx does not. */
async function reach(send: Send, service: ApiRequest['service'], url: string): Promise<ServiceHealth> {
  try {
    await send({ service, method: 'GET', url, route: '/', headers: {}, signal: AbortSignal.timeout(patience) });
    return 'reachable';
  } catch (error) {
    const status = isCinderError(error) ? error.details.status : undefined;
    return status !== undefined && status < 500 ? 'reachable' : 'unreachable';
  }
}
