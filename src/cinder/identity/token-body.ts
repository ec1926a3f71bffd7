import * as z from 'zod';
import { CinderError } from '../errors.ts';
import type { ApiReply } from '../transport/request.ts';
import type { CatalogService } from './catalog.ts';
import { Token } from './token.ts';

const named = z.object({ id: z.string().min(1), name: z.string().nullish() });
const endpoint = z.object({
  interface: z.string(),
  region_id: z.string().nullish(),
  region: z.string().nullish(),
  url: z.string().min(1),
});
const service = z.object({ type: z.string(), endpoints: z.array(z.unknown()) });

const tokenBody = z.object({
  token: z.object({
    expires_at: z.iso.datetime({ offset: true }),
    user: named,
    project: named.optional(),
    roles: z.array(z.object({ name: z.string() })).default([]),
    catalog: z.array(z.unknown()).default([]),
    application_credential: z.object({ access_rules: z.array(z.unknown()).nullish() }).nullish(),
  }),
});

/**
 * Reads the description of a token from a response of Keystone.
 *
 * @param value the token, which is in a header of the request or response, never in the body
 * @throws CinderError `UPSTREAM_ERROR` if the response is not that of Keystone, `UNAUTHENTICATED` if the token has no
 *   project
 */
export function readToken(reply: ApiReply, value: string | undefined): Token {
  const details = { status: reply.status, requestId: reply.headers['x-openstack-request-id'] };
  const parsed = tokenBody.safeParse(reply.body);
  if (!parsed.success || !value) {
    throw new CinderError('UPSTREAM_ERROR', 'The response of Keystone does not describe a token.', details);
  }
  const { user, project, roles, catalog, expires_at, application_credential: credential } = parsed.data.token;
  if (!project) {
    const message = 'The token has no project. Use a token that is scoped to a project.';
    throw new CinderError('UNAUTHENTICATED', message, details);
  }
  return new Token({
    value,
    projectId: project.id,
    projectName: project.name ?? null,
    userId: user.id,
    userName: user.name ?? null,
    roles: roles.map((role) => role.name),
    expiresAt: new Date(expires_at),
    catalog: catalog.flatMap(readService),
    hasAccessRules: credential?.access_rules != null,
  });
}

/** Reads an entry of the catalog. Invalid entries of other services are omitted. */
function readService(entry: unknown): CatalogService[] {
  const parsed = service.safeParse(entry);
  return parsed.success ? [{ type: parsed.data.type, endpoints: parsed.data.endpoints.flatMap(readEndpoint) }] : [];
}

function readEndpoint(entry: unknown): CatalogService['endpoints'][number][] {
  const { success, data } = endpoint.safeParse(entry);
  return success ? [{ interface: data.interface, region: data.region_id ?? data.region ?? null, url: data.url }] : [];
}
