import { expect, it } from 'vitest';
import { scaled } from '../../support/scaled.ts';
import { useSandbox } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();
const query = '{ volumeNames }';

it(
  'returns to each of two tenants its own answers, in 1,000 interleaved operations over every transport',
  { timeout: scaled(60_000) },
  async () => {
    const { gateway, post } = await site.serve();
    const names = ['alice', 'bob'] as const;
    const tokenOf = (name: string): Record<string, string> => ({ 'x-auth-token': site.tokenOf(name) });
    const [alice, bob] = await Promise.all(
      names.map(async (name) => JSON.stringify((await post(query, tokenOf(name))).body.data)),
    );
    expect(alice).toContain('shop-database');
    expect(bob).not.toEqual(alice);
    const expected = { alice, bob };

    const sockets = { alice: connect(gateway, tokenOf('alice')), bob: connect(gateway, tokenOf('bob')) };
    const ways: readonly ((name: (typeof names)[number]) => Promise<string>)[] = [
      async (name) => JSON.stringify((await post(query, tokenOf(name))).body.data),
      async (name) => {
        const { text } = await post(query, { ...tokenOf(name), accept: 'text/event-stream' });
        return JSON.stringify((JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}') as { data: unknown }).data);
      },
      async (name) => JSON.stringify((await sockets[name].run(query)).events[0]?.data),
    ];
    let answered = 0;
    // With 20 at once, calls wait for connections, and identical calls are shared.
    await Promise.all(
      Array.from({ length: 20 }, async (_, worker) => {
        for (let n = 0; n < 50; n++) {
          const name = names[(worker + n) % 2] ?? 'alice';
          expect(await ways[(worker + n) % 3]?.(name)).toBe(expected[name]);
          answered++;
        }
      }),
    );
    expect(answered).toBe(1000);
  },
);
