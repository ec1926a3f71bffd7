import { randomUUID } from 'node:crypto';

/** The header that carries it, both ways. */
export const requestIdHeader = 'x-openstack-request-id';

const form = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id of an operation, as OpenStack writes it: `req-<uuid>`.
 *
 * @param given the caller's `X-OpenStack-Request-ID`: taken only in that form, as it goes into logs and headers
 */
export function requestIdOf(given: unknown): string {
  return typeof given === 'string' && form.test(given) ? given : `req-${randomUUID()}`;
}
