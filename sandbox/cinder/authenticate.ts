import { ACCOUNTS } from '../identity.ts';
import type { TokenStore } from '../keystone/token-store.ts';
import type { Authenticate } from './app.ts';

/** Authenticates callers with the tokens of Keystone, like keystonemiddleware. */
export function keystoneAuthentication(tokens: TokenStore): Authenticate {
  return (http) => {
    const token = tokens.find(http.req.header('X-Auth-Token'));
    const serviceToken = http.req.header('X-Service-Token');
    const service = tokens.find(serviceToken);
    if (!token?.scoped || (serviceToken !== undefined && !service)) {
      const message = 'The request you have made requires authentication.';
      const origin = new URL(http.req.url).origin;
      return http.json({ error: { code: 401, title: 'Unauthorized', message } }, 401, {
        'WWW-Authenticate': `Keystone uri="${origin}/identity"`,
      });
    }
    const { account } = token;
    const roles = account.roles.map((role) => role.name);
    return {
      userId: account.id,
      projectId: account.project.id,
      roles,
      isAdmin: roles.includes('admin'),
      isService: service?.account.roles.some((role) => role.name === 'service') === true,
    };
  };
}

/**
 * Accepts any token `user:project`, of an administrator (Cinder's auth_strategy noauth). A request without a token is
 * answered with 204 and a token.
 */
export const noAuthentication: Authenticate = (http) => {
  const token = http.req.header('X-Auth-Token');
  if (token === undefined) {
    const user = http.req.header('X-Auth-User') ?? 'admin';
    const project = http.req.header('X-Auth-Project-Id') ?? 'admin';
    return new Response(null, {
      status: 204,
      headers: { 'X-Auth-Token': `${user}:${project}`, 'X-Server-Management-Url': http.req.url.replace(/\/+$/, '') },
    });
  }
  const [user = '', project] = token.split(/:(.*)/s);
  const known = ACCOUNTS.find((account) => account.name === user);
  return {
    userId: known?.id ?? user,
    projectId: project ?? user,
    roles: ['admin'],
    isAdmin: true,
    isService: false,
  };
};
