import { z } from 'zod';
import { expecting } from './keystone-error.ts';

const domain = z.object({ id: z.string().optional(), name: z.string().optional() });
const named = z
  .object({ id: z.string().optional(), name: z.string().optional(), domain: domain.optional() })
  .refine((entity) => entity.id !== undefined || entity.domain !== undefined, { path: ['domain'] });

const authRequest = z.object({
  auth: z.object({
    identity: z
      .object({
        methods: z.array(z.string()),
        password: z.object({ user: named.and(z.object({ password: z.string() })) }).optional(),
        token: z.object({ id: z.string() }).optional(),
        application_credential: z
          .object({
            id: z.string().optional(),
            name: z.string().optional(),
            secret: z.string(),
            user: named.optional(),
          })
          .optional(),
      })
      .superRefine((identity, issues) => {
        for (const method of identity.methods) {
          if (!(method in identity)) issues.addIssue({ code: 'custom', path: [method], message: 'missing' });
        }
      }),
    scope: z
      .object({ project: named })
      .or(z.literal('unscoped'))
      .or(z.object({ unscoped: z.unknown() }))
      .optional(),
  }),
});

export type AuthRequest = z.infer<typeof authRequest>['auth'];
export type NamedEntity = z.infer<typeof named>;

/**
 * Reads the body of `POST /v3/auth/tokens`.
 * @param text the body
 * @throws KeystoneError 400 that names the first missing part
 */
export function readAuthRequest(text: string): AuthRequest {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw expecting('valid JSON', 'request body');
  }
  const read = authRequest.safeParse(body);
  if (read.success) return read.data.auth;
  const path = ['request body', ...(read.error.issues[0]?.path ?? [])].map(String);
  throw expecting(path.at(-1) ?? '', path.at(-2) ?? '');
}
