import { describe, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Keystone } from '../../../src/cinder/identity/keystone.ts';
import { createServiceAuth } from '../../../src/cinder/identity/service-token.ts';
import { failureOf } from '../../support/failure.ts';
import { tokenOf } from '../support/keystone.ts';

const credentials = { method: 'token', token: 't', project: { id: 'service' } } as const;

function keystone(): { authenticate: ReturnType<typeof vi.fn<Keystone['authenticate']>> } {
  return { authenticate: vi.fn<Keystone['authenticate']>(() => Promise.resolve(tokenOf('service'))) };
}

test('authenticates once when the token is first needed, and again after a refusal', async () => {
  const { authenticate } = keystone();
  const service = createServiceAuth({ authenticate }, credentials, 'admins');
  expect(authenticate).not.toHaveBeenCalled();
  const [token] = await Promise.all([service.token(), service.token()]);
  expect(authenticate).toHaveBeenCalledExactlyOnceWith(credentials, { requestId: undefined });
  await service.renew(token);
  expect(authenticate).toHaveBeenCalledTimes(2);
});

describe('is sent for', () => {
  test.each([
    ['admins', ['member'], false],
    ['admins', ['member', 'admin'], true],
    ['admins', ['service'], false],
    ['everyone', ['reader'], true],
  ] as const)('%s: a caller with the roles %j, %j', (policy, roles, sent) => {
    expect(createServiceAuth(keystone(), credentials, policy).servesFor(tokenOf('t', { roles }))).toBe(sent);
  });
});

test('is never sent with a token with access rules, because Cinder would not enforce them', () => {
  const restricted = tokenOf('t', { roles: ['admin'], hasAccessRules: true });
  expect(createServiceAuth(keystone(), credentials, 'admins').servesFor(restricted)).toBe(false);
  expect(createServiceAuth(keystone(), credentials, 'everyone').servesFor(restricted)).toBe(false);
});

test('does not blame the caller if the service user is refused, and throws other errors unchanged', async () => {
  const { authenticate } = keystone();
  const service = createServiceAuth({ authenticate }, credentials, 'admins');
  authenticate.mockRejectedValueOnce(new CinderError('UNAUTHENTICATED', 'no', { status: 401 }));
  expect(await failureOf(() => service.token())).toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: 'The service user of this gateway cannot log in to Keystone.',
    details: { status: 401 },
  });
  const away = new CinderError('UPSTREAM_UNAVAILABLE', 'away');
  authenticate.mockRejectedValueOnce(away);
  expect(await failureOf(() => service.renew(tokenOf('t')))).toBe(away);
});
