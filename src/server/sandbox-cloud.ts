import type { CloudConfig } from '../cinder/cloud/config.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/**
 * How the sandbox is reached: as a member of its project, `alice`, for callers without a token.
 *
 * @throws Error where the sandbox has no such user
 */
export function sandboxCloud({ authUrl, users }: Pick<Sandbox, 'authUrl' | 'users'>): CloudConfig {
  const alice = users.find(({ name }) => name === 'alice');
  if (!alice) throw new Error('The sandbox has no user alice.');
  const { userId, password, projectId } = alice;
  return {
    authUrl,
    credentials: { method: 'password', user: { id: userId }, password, project: { id: projectId } },
    interface: 'public',
    tls: {},
  };
}
