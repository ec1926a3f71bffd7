import { randomUUID } from 'node:crypto';

/** The header with the request ID, in requests and responses. */
export const requestIdHeader = 'x-openstack-request-id';

const form = /^req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Returns the request ID of an operation, in the form of OpenStack: `req-<uuid>`.
 *
 * @param given the caller's `X-OpenStack-Request-ID`, accepted only in this form because the ID is part of logs and
 *   headers
 */
export function requestIdOf(given: unknown): string {
  return typeof given === 'string' && form.test(given) ? given : `req-${randomUUID()}`;
}
