import { expect, test } from 'vitest';
import { endpointOf, type CatalogService } from '../../../src/cinder/identity/catalog.ts';

function service(type: string, url: string, region: string | null = 'one', from = 'public'): CatalogService {
  return { type, endpoints: [{ interface: from, region, url }] };
}

const identity = service('identity', 'http://keystone/v3');

test.each([
  [['block-store', 'volume', 'volumev3', 'block-storage'], 'block-storage'],
  [['block-store', 'volume', 'volumev3'], 'volumev3'],
  [['block-store', 'volume'], 'volume'],
  [['block-store'], 'block-store'],
])('of %j it takes %s', (types, expected) => {
  const catalog = [identity, ...types.map((type) => service(type, `http://${type}/v3`))];
  expect(endpointOf(catalog, { interface: 'public' })).toBe(`http://${expected}/v3`);
});

test('region and interface are respected', () => {
  const catalog = [
    service('block-storage', 'http://one-admin/v3', 'one', 'admin'),
    service('block-storage', 'http://one/v3'),
    service('block-storage', 'http://two/v3', 'two'),
    service('volumev3', 'http://three/v3', 'three'),
  ];
  expect(endpointOf(catalog, { interface: 'public' })).toBe('http://one/v3');
  expect(endpointOf(catalog, { interface: 'admin' })).toBe('http://one-admin/v3');
  expect(endpointOf(catalog, { interface: 'public', region: 'two' })).toBe('http://two/v3');
  expect(endpointOf(catalog, { interface: 'public', region: 'three' })).toBe('http://three/v3');
});

test.each(['http://cinder:8776', 'http://cinder/volume/v3', 'http://cinder/v3/0a1b', 'http://v2.example/v3'])(
  '%s may be version 3',
  (url) => expect(endpointOf([service('block-storage', `${url}/`)], { interface: 'public' })).toBe(url),
);

test.each(['http://cinder/v1', 'http://cinder/v2/', 'http://cinder/v2/0a1b', 'http://cinder/v2.0', 'nonsense'])(
  '%s is refused, and a version 3 behind it is found',
  (url) => {
    const old = service('volume', url);
    expect(() => endpointOf([identity, old], { interface: 'public' })).toThrow(
      "Keystone's catalog has no version 3 of Block Storage (block-storage, volumev3, volume, block-store), " +
        'public in any region. It has: volume public in one; identity.',
    );
    expect(endpointOf([old, service('block-store', 'http://new/v3')], { interface: 'public' })).toBe('http://new/v3');
  },
);

test('the error says what was looked for and what there is', () => {
  const admin = service('volumev3', 'http://b/v3', null, 'admin');
  const catalog = [identity, service('block-storage', 'http://a/v3'), admin];
  const look = (): string => endpointOf(catalog, { interface: 'internal', region: 'two' });
  expect(look).toThrow(expect.objectContaining({ code: 'UPSTREAM_ERROR' }));
  expect(look).toThrow(
    "Keystone's catalog has no Block Storage (block-storage, volumev3, volume, block-store), internal in region two. " +
      'It has: block-storage public in one; volumev3 admin in no region; identity.',
  );
});

test('an empty catalog has nothing', () => {
  expect(() => endpointOf([], { interface: 'public' })).toThrow('It has: nothing.');
});
