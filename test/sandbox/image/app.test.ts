import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';

describe("the sandbox's Glance", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const list = (query: string, token = sandbox.users[0]?.token ?? ''): Promise<Response> =>
    fetch(`${new URL(sandbox.authUrl).origin}/image/v2/images${query}`, { headers: { 'X-Auth-Token': token } });

  it('lists the public image, and links a full page to the next one', async () => {
    const { images, next } = (await (await list('?limit=1')).json()) as { images: { name: string }[]; next: string };
    expect(images.map(({ name }) => name)).toEqual(['lab.tiny']);
    expect(next).toMatch(/^\/v2\/images\?limit=1&marker=/);
    expect(await (await list('?name=other')).json()).toEqual({ images: [], schema: '/v2/schemas/images' });
  });

  it('refuses an unknown marker, and a call without a token', async () => {
    expect((await list('?marker=x')).status).toBe(400);
    expect((await list('', 'x')).status).toBe(401);
  });
});
