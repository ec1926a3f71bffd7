import { z } from 'zod';
import { CinderError } from '../errors.ts';
import type { ApiReply } from '../transport/request.ts';
import type { CatalogService } from './catalog.ts';
import { Token } from './token.ts';

const named = z.object({ id: z.string().min(1), name: z.string().nullish() });
const endpoint = z.object({ interface: z.string(), region_id: z.string().nullish(), region: z.string().nullish(), url: z.string().min(1) });
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
 * Reads Keystone's description of a token.
 *
 * @param value the token that was described: Keystone has it in a header, never in the body
 * @throws CinderError `UPSTREAM_ERROR` if this is no answer of Keystone, `UNAUTHENTICATED` if the token has no project
 */
export function readToken(reply: ApiReply, value: string | undefined): Token {
  const details = { status: reply.status, requestId: reply.headers['x-openstack-request-id'] };
  const parsed = tokenBody.safeParse(reply.body);
  if (!parsed.success || !value) {
    throw new CinderError('UPSTREAM_ERROR', 'Keystone gave an answer that does not describe a token.', details);
  }
  const { user, project, roles, catalog, expires_at, application_credential: credential } = parsed.data.token;
  if (!project) {
    const message = 'The token has no project: a token that is scoped to a project is needed.';
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

/** An entry of the catalog; none if it makes no sense: other services' entries do no harm. */
function readService(entry: unknown): CatalogService[] {
  const parsed = service.safeParse(entry);
  return parsed.success ? [{ type: parsed.data.type, endpoints: parsed.data.endpoints.flatMap(readEndpoint) }] : [];
}

function readEndpoint(entry: unknown): CatalogService['endpoints'][number][] {
  const { success, data } = endpoint.safeParse(entry);
  return success ? [{ interface: data.interface, region: data.region_id ?? data.region ?? null, url: data.url }] : [];
}
