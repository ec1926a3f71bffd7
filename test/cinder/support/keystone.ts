import { Token, type TokenFields } from '../../../src/cinder/identity/token.ts';

/** A token of alice in the project demo with a lifetime of one hour, with changes by the test. */
export function tokenOf(value: string, changes: Partial<TokenFields> = {}): Token {
  return new Token({
    value,
    projectId: 'p1',
    projectName: 'demo',
    userId: 'u1',
    userName: 'alice',
    roles: ['member', 'reader'],
    expiresAt: new Date(Date.now() + 3_600_000),
    catalog: [],
    ...changes,
  });
}

/** The response body of Keystone for such a token. */
export function tokenBody(changes: Readonly<Record<string, unknown>> = {}): { token: Record<string, unknown> } {
  return {
    token: {
      methods: ['password'],
      user: { id: 'u1', name: 'alice', domain: { id: 'default', name: 'Default' }, password_expires_at: null },
      project: { id: 'p1', name: 'demo', domain: { id: 'default', name: 'Default' } },
      roles: [
        { id: 'r1', name: 'member' },
        { id: 'r2', name: 'reader' },
      ],
      issued_at: new Date().toISOString(),
      expires_at: new Date(Date.now() + 3_600_000).toISOString().replace('Z', '000Z'),
      audit_ids: ['a1'],
      catalog: [
        {
          id: 's1',
          type: 'block-storage',
          name: 'cinder',
          endpoints: [{ id: 'e1', interface: 'public', region: 'RegionOne', url: 'http://cinder:8776/v3' }],
        },
      ],
      ...changes,
    },
  };
}
