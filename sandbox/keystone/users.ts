import type { Hono } from 'hono';
import { ACCOUNTS } from '../identity.ts';
import type { SandboxAccount } from '../identity.ts';
import { requireAdmin } from './callers.ts';
import { noSuchUser } from './keystone-error.ts';
import type { TokenStore } from './token-store.ts';

/**
 * Keystone's calls for users, for administrators. Others can read only their own user.
 *
 * @param app the app to which the routes are added
 * @param prefix the path of the API, for example `/identity/v3`
 */
export function userRoutes(app: Hono, tokens: TokenStore, prefix: string): void {
  const view = ({ id, name }: SandboxAccount, url: string): Record<string, unknown> => ({
    id,
    name,
    domain_id: 'default',
    enabled: true,
    password_expires_at: null,
    options: {},
    links: { self: `${new URL(url).origin}${prefix}/users/${id}` },
  });

  app.get(`${prefix}/users`, (http) => {
    requireAdmin(http, tokens, 'list_users');
    const { origin } = new URL(http.req.url);
    return http.json({
      users: ACCOUNTS.map((account) => view(account, http.req.url)),
      links: { next: null, self: `${origin}${prefix}/users`, previous: null },
    });
  });
  app.get(`${prefix}/users/:id`, (http) => {
    const id = http.req.param('id');
    requireAdmin(http, tokens, 'get_user', ({ account }) => account.id === id);
    const found = ACCOUNTS.find((account) => account.id === id);
    if (!found) throw noSuchUser(id);
    return http.json({ user: view(found, http.req.url) });
  });
}
