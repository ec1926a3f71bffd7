import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { CloudConfig } from '../cinder/cloud/config.ts';

/**
 * The configuration of the sandbox as a cloud. Callers without a token act as `alice`, a member of the project.
 *
 * @throws Error if the sandbox has no such user
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
