import { isCinderError } from '../cinder/errors.ts';
import type { ApiRequest, Send } from '../cinder/transport/request.ts';

/** The health of one service: `not found` if the URL is wrong, `unknown` if the URL is not known yet. */
export type ServiceHealth = 'reachable' | 'unreachable' | 'not found' | 'unknown';

export interface Health {
  ready: boolean;
  keystone: ServiceHealth | 'none';
  cinder: ServiceHealth;
}

/** Milliseconds for which a result is cached, and in which a service must answer. */
const cacheTime = 3_000;
const answerTime = 5_000;

/**
 * Creates the health check of Keystone and Cinder. A result is shared for some seconds.
 *
 * @param authUrl the URL of Keystone; undefined without Keystone
 * @param cinderUrl the URL of Cinder's version document; undefined until the first caller's catalog is known
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
      authUrl === undefined ? Promise.resolve('none' as const) : healthOf(send, 'identity', authUrl),
      url === undefined ? Promise.resolve('unknown' as const) : healthOf(send, 'block-storage', url),
    ]);
    const isHealthy = (service: Health['keystone']): boolean => service !== 'unreachable' && service !== 'not found';
    return { ready: isHealthy(keystone) && isHealthy(cinder), keystone, cinder };
  }

  return () => {
    if (!kept || performance.now() - kept.at > cacheTime) kept = { at: performance.now(), health: check() };
    return kept.health;
  };
}

/** Calls a service. Any answer shows that the service is reachable, even a 401. A 5xx does not, and a 404 means a wrong URL. */
async function healthOf(send: Send, service: ApiRequest['service'], url: string): Promise<ServiceHealth> {
  try {
    await send({
      service,
      method: 'GET',
      url,
      route: '/',
      headers: {},
      probes: true,
      signal: AbortSignal.timeout(answerTime),
    });
    return 'reachable';
  } catch (error) {
    const status = isCinderError(error) ? error.details.status : undefined;
    if (status === 404) return 'not found';
    return status !== undefined && status < 500 ? 'reachable' : 'unreachable';
  }
}
