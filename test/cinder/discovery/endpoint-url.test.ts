import { expect, test } from 'vitest';
import { splitEndpointUrl } from '../../../src/cinder/discovery/endpoint-url.ts';
import { refusal } from '../../support/failure.ts';

const hex = '0123456789abcdef0123456789abcdef';
const uuid = '01234567-89ab-cdef-0123-456789abcdef';

test.each<[url: string, project: string, unversioned: string, base: string, major: number | null, hasProject: boolean]>(
  [
    ['http://c:8776', hex, 'http://c:8776', 'http://c:8776', null, false],
    ['http://c:8776/', hex, 'http://c:8776', 'http://c:8776', null, false],
    ['http://c/volume', hex, 'http://c/volume', 'http://c/volume', null, false],
    ['http://c/volume//', hex, 'http://c/volume', 'http://c/volume', null, false],
    ['http://c:8776/v3', hex, 'http://c:8776', 'http://c:8776/v3', 3, false],
    ['http://c/a/b/volume/v3/', hex, 'http://c/a/b/volume', 'http://c/a/b/volume/v3', 3, false],
    ['http://c/v3.0', hex, 'http://c', 'http://c/v3.0', 3, false],
    ['http://c/v2/', hex, 'http://c', 'http://c/v2', 2, false],
    [`http://c/v3/${hex}`, hex, 'http://c', 'http://c/v3', 3, true],
    [`http://c/v3/${uuid}/`, hex, 'http://c', 'http://c/v3', 3, true],
    [`http://c/v3/${hex}`, uuid, 'http://c', 'http://c/v3', 3, true],
    ['http://c/v3/default_team', 'default_team', 'http://c', 'http://c/v3', 3, true],
    ['http://c/v3/another', hex, 'http://c', 'http://c/v3', 3, true],
    ['http://c/v1/12345', '12345', 'http://c', 'http://c/v1', 1, true],
    [`http://c/volume/${hex}`, hex, 'http://c/volume', 'http://c/volume', null, true],
    ['http://c/volume/v3/%(project_id)s', 'p', 'http://c/volume', 'http://c/volume/v3', 3, true],
    ['http://c/volume/$(tenant_id)s', 'a b', 'http://c/volume', 'http://c/volume', null, true],
    // These segments only resemble a version or a project ID.
    ['http://c/v3x', hex, 'http://c/v3x', 'http://c/v3x', null, false],
    ['http://c/volumev3', hex, 'http://c/volumev3', 'http://c/volumev3', null, false],
    ['http://c/volume/12345', hex, 'http://c/volume/12345', 'http://c/volume/12345', null, false],
  ],
)('splits %s of project %s', (url, project, unversioned, base, major, hasProject) => {
  expect(splitEndpointUrl(url, project)).toEqual({ unversioned, base, major, hasProject });
});

test('refuses a text that is not a URL, and names it', () => {
  expect(refusal(() => splitEndpointUrl('not a url', hex))).toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: expect.stringContaining('"not a url"') as unknown,
  });
});
