import { CinderError } from '../cinder/errors.ts';
import { isTokenValue, Token } from '../cinder/identity/token.ts';

/** The token for a Cinder without Keystone (`auth_strategy = noauth`): user and project `admin`. */
export const noauthToken = 'admin:admin';

/**
 * Parses a caller's token for a Cinder without Keystone: `user:project`, or one name for both. The token is not
 * verified, and Cinder treats every caller as an administrator.
 *
 * @throws CinderError `UNAUTHENTICATED` if the token is invalid, because the project becomes part of a path
 */
export function standaloneToken(value: string): Token {
  const [user = '', project = user] = value.split(':', 2);
  if (!isTokenValue(value) || !/^[\w-]{1,255}$/.test(project)) {
    throw new CinderError(
      'UNAUTHENTICATED',
      'The token must have the form `user:project`, because this Cinder has no Keystone.',
    );
  }
  return new Token({
    value,
    projectId: project,
    projectName: null,
    userId: user,
    userName: null,
    roles: ['admin'],
    expiresAt: null,
    catalog: [],
  });
}
