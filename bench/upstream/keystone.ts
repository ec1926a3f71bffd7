import { projectId } from '../../test/support/rows.ts';

/** The body with which Keystone validates a token: that of a user with the role `admin` or `member`. */
export function tokenBody(origin: string, role: 'admin' | 'member'): string {
  const domain = { id: 'default', name: 'Default' };
  const service = (name: string, type: string, url: string): object => ({
    id: name,
    name,
    type,
    endpoints: ['public', 'internal', 'admin'].map((where) => ({
      id: `${name}-${where}`,
      interface: where,
      region: 'RegionOne',
      region_id: 'RegionOne',
      url,
    })),
  });
  return JSON.stringify({
    token: {
      methods: ['password'],
      user: { id: role, name: role, domain },
      project: { id: projectId, name: 'bench', domain },
      is_domain: false,
      roles: [{ id: role, name: role }],
      catalog: [
        service('keystone', 'identity', `${origin}/identity/v3`),
        service('cinder', 'block-storage', `${origin}/v3/${projectId}`),
      ],
      issued_at: new Date().toISOString(),
      expires_at: new Date(Date.now() + 24 * 3_600_000).toISOString(),
    },
  });
}

/** The version document of Cinder. */
export function versionBody(origin: string): string {
  const links = [{ rel: 'self', href: `${origin}/v3/` }];
  return JSON.stringify({
    versions: [{ id: 'v3.0', status: 'CURRENT', version: '3.70', min_version: '3.0', links }],
  });
}
