import { Hono } from 'hono';
import type { Context as HttpContext } from 'hono';
import { readAuthRequest } from './auth-request.ts';
import { authenticate } from './authenticator.ts';
import type { Directory } from './directory.ts';
import { KeystoneError, keystoneErrorBody, noSuchToken, notAuthorized, unauthorized } from './keystone-error.ts';
import { projectRoutes } from './projects.ts';
import { userRoutes } from './users.ts';
import { tokenBody } from './token-body.ts';
import type { IssuedToken, TokenStore } from './token-store.ts';

/**
 * Keystone's version documents, and its calls for tokens, projects and role assignments.
 * @param tokens the tokens that it gives out and judges
 * @param directory the projects and role assignments
 * @param prefix path of the service's root, for example `/identity`, under which the routes are
 */
export function keystoneApp(tokens: TokenStore, directory: Directory, prefix: string): Hono {
  const app = new Hono();
  const origin = (http: HttpContext): string => new URL(http.req.url).origin;
  const version = (http: HttpContext): Record<string, unknown> => ({
    id: 'v3.14',
    status: 'stable',
    updated: '2020-04-07T00:00:00Z',
    links: [{ rel: 'self', href: `${origin(http)}${prefix}/v3/` }],
    'media-types': [{ base: 'application/json', type: 'application/vnd.openstack.identity-v3+json' }],
  });

  app.use(`${prefix}/*`, async (http, next) => {
    await next();
    http.header('Vary', 'X-Auth-Token');
  });
  app.on('GET', [prefix, `${prefix}/`], (http) =>
    http.json({ versions: { values: [version(http)] } }, 300, { Location: `${origin(http)}${prefix}/v3/` }),
  );
  app.on('GET', [`${prefix}/v3`, `${prefix}/v3/`], (http) => http.json({ version: version(http) }));

  app.post(`${prefix}/v3/auth/tokens`, async (http) => {
    const text = tokens.issue(authenticate(readAuthRequest(await http.req.text()), tokens, directory));
    const token = tokens.find(text);
    if (!token) throw unauthorized();
    return http.json(tokenBody(token, origin(http), wantsCatalog(http)), 201, { 'X-Subject-Token': text });
  });
  app.get(`${prefix}/v3/auth/tokens`, (http) => {
    const { text, token } = subject(http, tokens, 'validate_token');
    return http.json(tokenBody(token, origin(http), wantsCatalog(http)), 200, { 'X-Subject-Token': text });
  });
  app.delete(`${prefix}/v3/auth/tokens`, (http) => {
    tokens.revoke(subject(http, tokens, 'revoke_token').text);
    return http.body(null, 204);
  });

  projectRoutes(app, tokens, directory, `${prefix}/v3`);
  userRoutes(app, tokens, `${prefix}/v3`);

  app.onError((error, http) => {
    if (!(error instanceof KeystoneError)) throw error;
    const challenge = { 'WWW-Authenticate': `Keystone uri="${origin(http)}${prefix}/v3"` };
    return http.json(keystoneErrorBody(error), error.status, error.status === 401 ? challenge : {});
  });
  app.all(`${prefix}/*`, (http) => http.html('<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n', 404));
  return app;
}

function wantsCatalog(http: HttpContext): boolean {
  return http.req.query('nocatalog') === undefined;
}

/** The token that a call is about. Its own holder and administrators may ask. */
function subject(http: HttpContext, tokens: TokenStore, action: string): { text: string; token: IssuedToken } {
  const caller = tokens.find(http.req.header('X-Auth-Token'));
  if (!caller) throw unauthorized();
  const text = http.req.header('X-Subject-Token');
  if (text === undefined) throw new KeystoneError(404, 'No token in the request');
  const token = tokens.find(text);
  if (!token) throw noSuchToken(tokens.recognises(text));
  const admin = caller.account.roles.some((role) => role.name === 'admin');
  if (!admin && caller.account !== token.account) {
    throw notAuthorized(action);
  }
  return { text, token };
}
