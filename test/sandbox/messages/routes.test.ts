import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call } from '../support/client.ts';
import type { CallOptions } from '../support/client.ts';

interface MessageList {
  messages: { id: string; request_id: string; resource_uuid: string; guaranteed_until: string }[];
}

describe('messages', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const list = async (query: string, options: CallOptions = {}): Promise<MessageList> =>
    (await call(sandbox, `GET /messages${query}`, options)).body as MessageList;

  it('are listed for any project, but read and deleted in their project only', async () => {
    const [message] = (await list('', { as: 'bob' })).messages;
    const path = `/messages/${message?.id ?? ''}`;
    expect(message?.request_id).toMatch(/^req-/);
    expect((await call(sandbox, `GET ${path}`, { as: 'bob' })).status).toBe(404);
    expect((await call(sandbox, `DELETE ${path}`, { as: 'bob' })).status).toBe(404);
    const marker = `/messages?marker=${message?.id ?? ''}`;
    expect((await call(sandbox, `GET ${marker}`, { as: 'bob' })).status).toBe(404);
    expect((await call(sandbox, `GET ${marker}`)).status).toBe(200);
    expect((await call(sandbox, `DELETE ${path}`, { as: 'ron' })).status).toBe(403);
    expect((await call(sandbox, `GET ${path}`)).status).toBe(200);
    expect((await call(sandbox, `DELETE ${path}`)).status).toBe(204);
    expect((await list('')).messages).toEqual([]);
  });

  it('require 3.3, and support filters since 3.5', async () => {
    expect((await call(sandbox, 'GET /messages', { microversion: '3.2' })).status).toBe(404);
    expect((await call(sandbox, 'GET /messages?bogus=1&limit=1', { microversion: '3.4' })).status).toBe(200);
    expect((await call(sandbox, 'GET /messages?bogus=1', { microversion: '3.5' })).body).toEqual({ messages: [] });
  });
});
