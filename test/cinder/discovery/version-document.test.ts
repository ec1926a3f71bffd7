import { expect, test } from 'vitest';
import { findVersion3, version3Url } from '../../../src/cinder/discovery/version-document.ts';

const self = (href: string): object[] => [
  { rel: 'describedby', href: 'https://docs' },
  { rel: 'self', href },
];
const v2 = { id: 'v2.0', status: 'DEPRECATED', version: '', min_version: '', links: self('http://c/v2/') };
const v3 = { id: 'v3.0', status: 'CURRENT', version: '3.70', min_version: '3.0', links: self('http://c/v3/') };
const found = { min: '3.0', max: '3.70', href: 'http://c/v3/' };

test.each<[string, unknown, unknown]>([
  ['of the root', { versions: [v2, v3] }, found],
  ['of the version', { versions: [v3] }, found],
  ['in a list of values', { versions: { values: [v2, v3] } }, found],
  ['of one version', { version: v3 }, found],
  ['with max_version', { versions: [{ ...v3, version: undefined, max_version: '3.59' }] }, { ...found, max: '3.59' }],
  ['with an ID without v', { versions: [{ ...v3, id: '3.0' }] }, found],
  ['without microversions', { versions: [{ ...v3, version: '', min_version: '' }] }, { ...found, max: '3.0' }],
  ['with microversions that are left out', { versions: [{ id: 'v3.0' }] }, { min: '3.0', max: '3.0', href: null }],
  ['without an id', { versions: [{ version: '3.70', min_version: '3.0' }] }, { ...found, href: null }],
  ['with damaged links', { versions: [{ ...v3, links: 5 }] }, { ...found, href: null }],
  ['with a damaged neighbour', { versions: [5, null, { id: 7 }, v3] }, found],
  ['of version 2 alone', { versions: [v2] }, undefined],
  ['with a microversion of another form', { versions: [{ ...v3, version: '3.x' }] }, undefined],
  ['of nothing', { versions: [] }, undefined],
  ['that is none', { volumes: [] }, undefined],
  ['that is a text', 'OK', undefined],
  ['that is null', null, undefined],
])('reads a document %s', (_, body, expected) => {
  expect(findVersion3(body)).toEqual(expected);
});

test.each<[document: string, link: string | null, root: string]>([
  ['http://c:8776', 'http://c:8776/v3/', 'http://c:8776/v3'],
  ['http://c', 'http://c/volume/v3/', 'http://c/volume/v3'],
  ['http://c/volume', 'http://c/volume/v3/', 'http://c/volume/v3'],
  ['http://c/volume', '/volume/v3/', 'http://c/volume/v3'],
  ['http://c/volume', 'v3/', 'http://c/volume/v3'],
  // Behind a proxy, the scheme, host, port or path prefix can differ.
  ['https://c/volume', 'http://c/volume/v3/', 'https://c/volume/v3'],
  ['https://c/volume', 'http://10.0.0.5:8776/v3/', 'https://c/volume/v3'],
  ['https://c/volume', 'http://10.0.0.5:8776/inside/v3/', 'https://c/volume/v3'],
  ['http://c/volume', 'http://c/v3/', 'http://c/volume/v3'],
  ['http://c/volume', 'http://elsewhere/', 'http://c/volume/v3'],
  ['http://c', 'http://elsewhere/v3.0/', 'http://c/v3.0'],
  ['http://c', null, 'http://c/v3'],
])('builds the URL from the document %s and the link %s: %s', (document, link, root) => {
  expect(version3Url(document, link)).toBe(root);
});
