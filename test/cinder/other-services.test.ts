import { expect, test } from 'vitest';
import { createServiceUrls, missingService, type OtherService } from '../../src/cinder/other-services.ts';
import type { CatalogService } from '../../src/cinder/identity/catalog.ts';
import { tokenOf } from './support/keystone.ts';

const at = (type: string, ...urls: [region: string, url: string, from?: string][]): CatalogService => ({
  type,
  endpoints: urls.map(([region, url, from = 'public']) => ({ interface: from, region, url })),
});

function urlOf(service: OtherService, catalog: CatalogService[], region: string | null = null): string | undefined {
  return createServiceUrls('http://keystone/identity/', 'public')(service, tokenOf('t', { catalog }), region);
}

test.each([
  ['http://nova:8774/v2.1', 'http://nova:8774/v2.1'],
  ['http://nova:8774/v2.1/', 'http://nova:8774/v2.1'],
  ['http://nova:8774/v2.1/p1', 'http://nova:8774/v2.1/p1'],
  ['http://nova:8774/v2/p1', 'http://nova:8774/v2.1/p1'],
  ['http://nova/compute', 'http://nova/compute/v2.1'],
])('adds the version of Nova to %s', (url, expected) => {
  expect(urlOf('compute', [at('compute', ['one', url])])).toBe(expected);
});

test.each([
  ['http://glance:9292', 'http://glance:9292/v2'],
  ['http://glance:9292/v2/', 'http://glance:9292/v2'],
  ['http://glance/image/v1', 'http://glance/image/v2'],
])('adds the version of Glance to %s', (url, expected) => {
  expect(urlOf('image', [at('image', ['one', url])])).toBe(expected);
});

test('finds Keystone at its configured URL', () => {
  expect(urlOf('identity', [])).toBe('http://keystone/identity/v3');
});

test('finds an endpoint in the region and on the interface only', () => {
  const catalog = [
    at('compute', ['one', 'http://inside/v2.1', 'internal'], ['one', 'http://one/v2.1'], ['two', 'http://two/v2.1']),
  ];
  expect(urlOf('compute', catalog, 'two')).toBe('http://two/v2.1');
  expect(urlOf('compute', catalog)).toBe('http://one/v2.1');
  expect(urlOf('compute', catalog, 'three')).toBeUndefined();
});

test('ignores an entry of the catalog that is not a URL', () => {
  expect(urlOf('compute', [at('compute', ['one', 'nova'])])).toBeUndefined();
});

test('the error for a missing service names the service', () => {
  expect(missingService('compute')).toMatchObject({
    code: 'NOT_FOUND',
    message: 'The catalog of the token has no Nova (`compute`) in this region, which the operation requires.',
  });
});
