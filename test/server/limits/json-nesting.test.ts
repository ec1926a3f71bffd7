import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestsTooDeeply, parseJson } from '../../../src/server/limits/json-nesting.ts';
import { json, useSandbox } from '../support/gateway.ts';
import { closeCodeOf } from '../support/socket.ts';

const nested = (levels: number, open = '[', close = ']'): string => open.repeat(levels) + close.repeat(levels);

describe('nestsTooDeeply', () => {
  it('allows 1,000 levels, but not 1,001', () => {
    expect([nestsTooDeeply(nested(1000)), nestsTooDeeply(nested(1001))]).toEqual([false, true]);
    expect([nestsTooDeeply(nested(500, '{"a":[', ']}')), nestsTooDeeply(nested(501, '{"a":[', ']}'))]).toEqual([
      false,
      true,
    ]);
  });

  it('counts open brackets, but not those in strings', () => {
    expect(nestsTooDeeply(`[${'[],'.repeat(5000)}[]]`)).toBe(false);
    for (const text of ['['.repeat(5000), `\\"${'['.repeat(5000)}`, `\\\\\\"${'{'.repeat(5000)}`])
      expect(nestsTooDeeply(`{"a":"${text}"}`)).toBe(false);
    expect(nestsTooDeeply(`{"a\\\\":${nested(1001)}}`)).toBe(true);
  });

  it('accepts JSON of few levels, and finds many levels anywhere', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (text, key) => {
        expect(nestsTooDeeply(text)).toBe(false);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(nestsTooDeeply(`{${JSON.stringify(key)}:[${text},${nested(1001)}]}`)).toBe(true);
      }),
    );
  });

  it('accepts an unterminated string', () => {
    for (const text of ['"', '"\\', '["a\\"', '{"a":"']) expect(nestsTooDeeply(text)).toBe(false);
  });
});

describe('refuses a deeply nested request before parsing', () => {
  const site = useSandbox();
  const deep = nested(400_000);

  it.each([
    ['HTTP, in a variable', `{"query":"{ __typename }","variables":{"a":${deep}}}`, 'application/json'],
    ['HTTP, in extensions', `{"query":"{ __typename }","extensions":{"a":${deep}}}`, 'application/json'],
    ['HTTP, as a whole', deep, 'application/json'],
    ['SSE', `{"query":"{ __typename }","variables":{"a":${deep}}}`, 'text/event-stream'],
  ])('%s', async (_, body, accept) => {
    const { get } = await site.serve();
    const answer = await get('/graphql', { method: 'POST', headers: { ...json, accept }, body });
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining('The JSON of a request must be nested at most 1000 levels deep.'),
    ]);
  });

  it('WebSocket', async () => {
    const { gateway } = await site.serve();
    const send = `{"type":"connection_init","payload":{"a":${nested(100_000)}}}`;
    expect(await closeCodeOf(gateway, { send })).toBe(4400);
  });
});
