import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as } from './support/gateway.ts';
import { badHosts, graphOf, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

const admin = restAs('admin');
const { services } = (await admin.get('/os-services?binary=cinder-volume')) as {
  services: { host: string; state: string }[];
};

const everything = graphql(`
  query Capabilities($host: String!) {
    capabilities(host: $host) {
      namespace
      vendorName
      volumeBackendName
      poolName
      driverVersion
      storageProtocol
      displayName
      description
      visibility
      replicationTargets
      properties {
        name
        title
        description
        type
        other
      }
    }
  }
`);

const translations: Translations = {
  properties: (properties) => ({
    properties: Object.entries(properties as Record<string, Json>).map(
      ([name, { title, description, type, ...other }]) => ({
        name,
        title,
        description,
        type,
        other,
      }),
    ),
  }),
};

describe('capabilities', () => {
  test.each(services)(
    'returns the capabilities of $host, or an error if it does not answer (state: $state)',
    async ({ host, state }) => {
      if (state === 'up') {
        const { data, calls } = await as('admin').ask(everything, { host });
        expect(data.capabilities).toEqual(graphOf(await admin.get(`/capabilities/${host}`), translations));
        expect(data.capabilities?.properties.map(({ name }) => name)).toContain('qos');
        expect(calls).toEqual(['GET /capabilities/{host}']);
      } else {
        const { data, errors } = await as('admin').send<Json>(everything.toString(), { host });
        expect(data).toEqual({ capabilities: null });
        expect(errors).toMatchObject([{ path: ['capabilities'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
        expect(errors[0]?.message).toContain('Timeout while requesting capabilities from backend');
      }
    },
  );

  test('is null for an unknown backend', async () => {
    const { data } = await as('admin').ask(everything, { host: 'nowhere@none' });
    expect(data.capabilities).toBeNull();
  });

  test.each(badHosts)('refuses %j without a call', async (host) => {
    const { errors, calls } = await as('admin').send(everything.toString(), { host });
    expect(errors).toMatchObject([{ path: ['capabilities'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});
