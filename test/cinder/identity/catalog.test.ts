import { expect, test } from 'vitest';
import { endpointUrls, regionNames, serviceUrl, type CatalogService } from '../../../src/cinder/identity/catalog.ts';
import { cinderError, failureOf } from '../../support/failure.ts';

function service(type: string, ...endpoints: [at: string, region: string | null, url: string][]): CatalogService {
  return { type, endpoints: endpoints.map(([at, region, url]) => ({ interface: at, region, url })) };
}

const catalog: CatalogService[] = [
  service('identity', ['public', 'one', 'http://keystone']),
  service('volume', ['public', 'one', 'http://old/v1']),
  service('volumev2', ['public', 'one', 'http://old/v2']),
  service('volumev3', ['public', 'one', 'http://alias/v3/p'], ['public', 'two', 'http://alias-two/v3/p']),
  service(
    'block-storage',
    ['internal', 'one', 'http://inside/v3'],
    ['public', 'two', 'http://two/v3/'],
    ['public', 'one', 'http://one/volume'],
  ),
];

test.each<[region: string | undefined, at: 'public' | 'internal', urls: string[]]>([
  ['one', 'public', ['http://one/volume', 'http://alias/v3/p', 'http://old/v1', 'http://old/v2']],
  ['two', 'public', ['http://two/v3/', 'http://alias-two/v3/p']],
  ['one', 'internal', ['http://inside/v3']],
  // The first region of the best service type.
  [undefined, 'public', ['http://two/v3/', 'http://alias-two/v3/p']],
])('region %s, %s: returns the URLs in the order of their types', (region, at, urls) => {
  expect(endpointUrls(catalog, { region, interface: at })).toEqual(urls);
});

test('returns a duplicate URL once, and omits invalid URLs', () => {
  const twice = [
    service('block-storage', ['public', 'one', 'http://one/v3'], ['public', 'one', 'not a url']),
    service('volumev3', ['public', 'one', 'http://one/v3']),
  ];
  expect(endpointUrls(twice, { interface: 'public' })).toEqual(['http://one/v3']);
});

test('accepts a catalog without regions', () => {
  const plain = [service('block-storage', ['public', null, 'http://one/v3'])];
  expect(endpointUrls(plain, { interface: 'public' })).toEqual(['http://one/v3']);
  expect(regionNames(plain, 'public')).toEqual([]);
});

test.each<[string | undefined, 'public' | 'admin', RegExp]>([
  [
    'three',
    'public',
    /no Block Storage .* on the public interface of region three\. Entries of the catalog: block-storage internal in one; .*; identity\.$/,
  ],
  ['one', 'admin', /no Block Storage .* on the admin interface of region one/],
])('region %s, %s: the error has the criteria and the entries of the catalog', async (region, at, message) => {
  const failure = await failureOf(() => Promise.resolve().then(() => endpointUrls(catalog, { region, interface: at })));
  expect(failure).toEqual(cinderError('UPSTREAM_ERROR'));
  expect((failure as Error).message).toMatch(message);
});

test('returns each region with Cinder once', () => {
  expect(regionNames(catalog, 'public')).toEqual(['two', 'one']);
  expect(regionNames(catalog, 'internal')).toEqual(['one']);
  expect(regionNames([], 'public')).toEqual([]);
});

test.each<[type: string, region: string | undefined, at: 'public' | 'internal', url: string | undefined]>([
  ['identity', 'one', 'public', 'http://keystone'],
  ['identity', undefined, 'public', 'http://keystone'],
  ['identity', 'two', 'public', undefined],
  ['identity', 'one', 'internal', undefined],
  ['compute', 'one', 'public', undefined],
])('finds the URL of %s in the region %s on %s: %s', (type, region, at, url) => {
  expect(serviceUrl(catalog, type, { region, interface: at })).toBe(url);
});
