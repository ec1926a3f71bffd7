import { describe, expect, it } from 'vitest';
import { useSandbox } from './support/gateway.ts';
import { connect } from './support/socket.ts';

const site = useSandbox();
const asked = { 'x-cinder-graphql-calls': '1' };

describe('extensions.cinder', () => {
  it("lists each call with route, status, time and Cinder's request ID, and counts calls to Cinder", async () => {
    const { post } = await site.serve();
    const token = { 'x-auth-token': site.tokenOf('ron') };
    await post('{ __typename }', token);
    const { body } = await post('{ volumeNames }', token);
    expect(body.extensions?.cinder).toEqual({
      calls: [
        {
          service: 'block-storage',
          method: 'GET',
          route: '/volumes',
          status: 200,
          ms: expect.any(Number) as unknown,
          requestId: expect.stringMatching(/^req-/) as unknown,
          shared: false,
        },
      ],
      total: 1,
    });
  });

  it('counts a call that two fields share once', async () => {
    const { post } = await site.serve();
    await post('{ __typename }');
    const { body } = await post('{ a: volumeNames b: volumeNames }');
    expect(body.extensions?.cinder?.calls.map(({ service }) => service)).toEqual(['block-storage', 'block-storage']);
    expect(body.extensions?.cinder?.total).toBe(1);
  });

  it.each([
    ['always', {}, true],
    ['request', {}, false],
    ['request', asked, true],
    ['never', asked, false],
  ] as const)('policy %s with headers %j: reported %j', async (extensions, headers, isReported) => {
    const { post, gateway } = await site.serve({ extensions });
    for (const query of ['{ __typename }', '{ unknown }']) {
      expect((await post(query, headers)).body.extensions?.cinder !== undefined).toBe(isReported);
    }
    const { events } = await connect(gateway, headers).run('subscription { ended }');
    expect(events.map(({ extensions: told }) => told !== undefined)).toEqual([isReported, isReported]);
  });
});
