import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxUser } from '../../../sandbox/sandbox.ts';

describe("the sandbox's Nova", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ transitionSeconds: 0 });
  });
  afterAll(() => sandbox.close());

  const tokenOf = (name: SandboxUser['name']): string => sandbox.users.find((user) => user.name === name)?.token ?? '';

  async function call(
    user: SandboxUser['name'],
    path: string,
    { method = 'GET', body, version }: { method?: string; body?: object; version?: string } = {},
  ): Promise<[status: number, body: Record<string, unknown>]> {
    const base = path.startsWith('/volume') ? '' : '/compute/v2.1';
    const reply = await fetch(`${new URL(sandbox.authUrl).origin}${base}${path}`, {
      method,
      headers: {
        'X-Auth-Token': tokenOf(user),
        'Content-Type': 'application/json',
        ...(version !== undefined && { 'OpenStack-API-Version': version }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return [reply.status, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)];
  }
  const namesIn = (body: Record<string, unknown>): string[] =>
    (body['servers'] as { name: string }[]).map(({ name }) => name);

  it('lists the servers of the project, newest first, and of all projects for administrators', async () => {
    expect(namesIn((await call('alice', '/servers'))[1])).toEqual(['shop-database', 'shop-web-2', 'shop-web-1']);
    expect(namesIn((await call('admin', '/servers?all_tenants=1'))[1])).toContain('build-server');
    expect(await call('alice', '/servers?all_tenants=1')).toEqual([
      403,
      {
        forbidden: {
          code: 403,
          message: "Policy doesn't allow os_compute_api:servers:index:get_all_tenants to be performed.",
        },
      },
    ]);
  });

  it('pages by marker, and links a full page to the next one', async () => {
    const [, first] = await call('alice', '/servers/detail?limit=2');
    expect(first['servers_links']).toHaveLength(1);
    const [, last] = first['servers'] as { id: string }[];
    const [, rest] = await call('alice', `/servers?marker=${last?.id ?? ''}`);
    expect([namesIn(rest), rest['servers_links']]).toEqual([['shop-web-1'], undefined]);
    expect((await call('alice', '/servers?marker=x'))[0]).toBe(400);
  });

  it('refuses a microversion that is too new, and a call without a token', async () => {
    expect((await call('alice', '/servers', { version: 'compute 2.94' }))[0]).toBe(406);
    expect((await fetch(`${new URL(sandbox.authUrl).origin}/compute/v2.1/servers`)).status).toBe(401);
  });

  it('hides a server of another project', async () => {
    const [, { servers }] = await call('bob', '/servers');
    const [server] = servers as { id: string }[];
    expect((await call('alice', `/servers/${server?.id ?? ''}`))[0]).toBe(404);
    expect((await call('admin', `/servers/${server?.id ?? ''}`))[0]).toBe(200);
  });

  it('refuses to attach an ID that is not a UUID, an unknown volume and an attached volume', async () => {
    const [, { servers }] = await call('alice', '/servers');
    const [server] = servers as { id: string }[];
    const attach = (volumeId: string): Promise<[number, Record<string, unknown>]> =>
      call('alice', `/servers/${server?.id ?? ''}/os-volume_attachments`, {
        method: 'POST',
        body: { volumeAttachment: { volumeId } },
      });
    expect((await attach('x'))[0]).toBe(400);
    expect((await attach('00000000-0000-4000-8000-000000000000'))[0]).toBe(404);
    const [, { volumes }] = await call('alice', '/volume/v3/volumes/detail');
    const attached = (volumes as { id: string; multiattach: boolean; attachments: object[] }[]).find(
      ({ multiattach, attachments }) => attachments.length > 0 && !multiattach,
    );
    expect((await attach(attached?.id ?? ''))[1]).toMatchObject({
      badRequest: { message: expect.stringContaining('is already attached to instances: ') as string },
    });
  });
});
