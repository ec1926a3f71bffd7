import type { Context as HttpContext } from 'hono';
import { notAuthorized, unauthorized } from './keystone-error.ts';
import type { IssuedToken, TokenStore } from './token-store.ts';

/** The token of a call. @throws KeystoneError 401 without a valid one */
function callerOf(http: HttpContext, tokens: TokenStore): IssuedToken {
  const caller = tokens.find(http.req.header('X-Auth-Token'));
  if (!caller) throw unauthorized();
  return caller;
}

/**
 * Refuses callers who are not administrators.
 *
 * @param action the rule of the policy: `list_projects`
 * @param isOwn whether the policy also allows the call to this caller
 * @throws KeystoneError 401, 403
 */
export function requireAdmin(
  http: HttpContext,
  tokens: TokenStore,
  action: string,
  isOwn: (caller: IssuedToken) => boolean = () => false,
): void {
  const caller = callerOf(http, tokens);
  const isAdmin = caller.account.roles.some(({ name }) => name === 'admin');
  if (!caller.scoped || !(isAdmin || isOwn(caller))) throw notAuthorized(action);
}
