import { expect, test } from 'vitest';
import { show } from '../../../src/cinder/resource.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { resourcesOf } from '../support/resource-modules.ts';
import { singles, type SingleCase } from '../support/singles.ts';

const damaged = [5, null, 'text', []];

const shown = (await resourcesOf()).map((resource): SingleCase => {
  const call = `GET ${resource.route}/{id}`;
  return { call, key: resource.key, read: (client) => show(client, resource, 'x') };
});

test.each([...shown, ...singles].map((one) => [one.call, one] as const))(
  'a response to %s without the expected object is an upstream error',
  async (_, { call, key, read }) => {
    const bodies = key === undefined ? damaged : [...damaged, {}, ...damaged.map((value) => ({ [key]: value }))];
    for (const body of bodies) {
      const { client } = fakeCinder({}, { isAdmin: true, answers: { [call]: () => body } });
      const outcome = await read(client).catch((error: unknown) => error);
      expect([body, outcome]).toMatchObject([body, { code: 'UPSTREAM_ERROR' }]);
    }
  },
);
