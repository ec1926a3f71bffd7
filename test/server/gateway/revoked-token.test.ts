import { expect, test } from 'vitest';
import { login } from '../../behaviour/support/rest.ts';
import { scaled } from '../../support/scaled.ts';
import { json, useSandbox } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();

/** Revokes a token at Keystone, as a logout from a dashboard does. */
async function revoke(token: string): Promise<void> {
  const { status } = await fetch(`${site.sandbox.authUrl}/auth/tokens`, {
    method: 'DELETE',
    headers: { 'x-auth-token': token, 'x-subject-token': token },
  });
  expect(status).toBe(204);
}

test('ends the streams of a revoked token over WebSocket and server-sent events, and no others', async () => {
  const { gateway } = await site.serve({ tokenCheckSeconds: 1 });
  const { authUrl } = site.sandbox;
  const [{ token: leaving }, { token: staying }] = await Promise.all([
    login(authUrl, 'alice', 'demo'),
    login(authUrl, 'alice', 'demo'),
  ]);
  const [gone, other] = [leaving, staying].map((token) => connect(gateway, { 'X-Auth-Token': token }));
  const began = [gone, other].map(
    (viewer) =>
      new Promise<void>((resolve) => {
        viewer?.client.subscribe(
          { query: 'subscription { parked }' },
          { next: () => resolve(), error: () => resolve(), complete: () => resolve() },
        );
      }),
  );
  const events = await fetch(gateway.url, {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream', 'x-auth-token': leaving },
    body: '{"query":"subscription { parked }"}',
  });
  await Promise.all(began);
  await revoke(leaving);
  await expect.poll(() => gone?.closed, { timeout: scaled(5000) }).toEqual([4403]);
  expect(await events.text()).toContain('"code":"UNAUTHENTICATED"');
  expect(other?.closed).toEqual([]);
});
