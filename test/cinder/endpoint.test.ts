import { describe, expect, test, vi } from 'vitest';
import { createEndpoints, type Endpoint, type EndpointOptions, type Endpoints } from '../../src/cinder/endpoint.ts';
import { CinderError } from '../../src/cinder/errors.ts';
import type { Token } from '../../src/cinder/identity/token.ts';
import { Ledger } from '../../src/cinder/transport/ledger.ts';
import type { Send } from '../../src/cinder/transport/request.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { minutesLater } from '../support/later.ts';
import { tokenOf } from './support/keystone.ts';

const project = '0123456789abcdef0123456789abcdef';

/** A token whose catalog has Cinder at these URLs, by region. */
function tokenFor(urls: Readonly<Record<string, string>>): Token {
  const endpoints = Object.entries(urls).map(([region, url]) => ({ interface: 'public', region, url }));
  return tokenOf('secret', { projectId: project, catalog: [{ type: 'block-storage', endpoints }] });
}

function versions(max = '3.70', min = '3.0'): unknown {
  return { versions: [{ id: 'v3.0', status: 'CURRENT', version: max, min_version: min }] };
}

interface Opened {
  endpoints: Endpoints;
  send: ReturnType<typeof vi.fn<Send>>;
  resolve: (token: Token) => Promise<Endpoint>;
}

function open(body: unknown = versions(), options: Partial<EndpointOptions> = {}): Opened {
  const send = vi.fn<Send>(() => Promise.resolve({ status: 200, headers: {}, body }));
  const endpoints = createEndpoints(send, { interface: 'public', ...options });
  return { endpoints, send, resolve: (token) => endpoints.resolve(token, {}) };
}

describe('where requests go', () => {
  test.each<[string, string, string, string]>([
    ['no project', 'http://cinder:8776/v3', 'http://cinder:8776/v3', 'http://cinder:8776/v3'],
    ['a project', `http://cinder:8776/v3/${project}`, 'http://cinder:8776/v3', `http://cinder:8776/v3/${project}`],
    [
      'a path before it',
      `https://cloud/volume/v3/${project}/`,
      'https://cloud/volume/v3',
      `https://cloud/volume/v3/${project}`,
    ],
  ])('a catalog with %s', async (_, url, root, expected) => {
    expect(await open().resolve(tokenFor({ one: url }))).toMatchObject({ root, url: expected });
  });

  test.each(['%(project_id)s', '$(project_id)s', '%(tenant_id)s', '$(tenant_id)s'])(
    "an override with %s takes the catalog's place",
    async (name) => {
      const { resolve } = open(versions(), { override: `http://other/v3/${name}` });
      expect(await resolve(tokenOf('t', { projectId: project }))).toMatchObject({
        root: 'http://other/v3',
        url: `http://other/v3/${project}`,
      });
    },
  );

  test('an older cloud needs the project in its URLs, wherever they come from', async () => {
    const { resolve } = open(versions('3.66'), { override: 'http://other/v3/' });
    expect((await resolve(tokenFor({}))).url).toBe(`http://other/v3/${project}`);
    expect((await open(versions('3.67'), { override: 'http://other/v3/' }).resolve(tokenFor({}))).url).toBe(
      'http://other/v3',
    );
  });

  test('the region that is asked for', async () => {
    const { resolve } = open(versions(), { region: 'two' });
    expect(await resolve(tokenFor({ one: 'http://one/v3', two: 'http://two/v3' }))).toMatchObject({
      root: 'http://two/v3',
    });
  });

  test.each(['http://cinder:8776/v2/p', 'http://cinder:8776', 'http://cinder:8776/v3x'])(
    '%s is no v3 endpoint',
    async (override) => {
      const { resolve, send } = open(versions(), { override });
      expect(await failureOf(() => resolve(tokenFor({})))).toEqual(cinderError('UPSTREAM_ERROR', 'is not a v3 one'));
      expect(send).not.toHaveBeenCalled();
    },
  );

  test('a catalog with version 2 alone is refused', async () => {
    const failure = await failureOf(() => open().resolve(tokenFor({ one: 'http://cinder:8776/v2/p' })));
    expect(failure).toEqual(cinderError('UPSTREAM_ERROR', 'no version 3'));
  });
});

describe('the microversion', () => {
  test.each<[string, Partial<EndpointOptions>, string]>([
    ['3.70', {}, '3.70'],
    ['3.99', {}, '3.71'],
    ['3.70', { maxMicroversion: '3.50' }, '3.50'],
    ['3.27', { maxMicroversion: '3.50' }, '3.27'],
  ])('a cloud up to %s, with %j: %s', async (max, options, expected) => {
    const endpoint = await open(versions(max), options).resolve(tokenFor({ one: 'http://cinder/v3' }));
    expect(endpoint).toMatchObject({ microversion: expected, offered: { min: '3.0', max } });
  });

  test.each([null, {}, { versions: [] }, versions(''), versions('2.0'), versions('3.70', '')])(
    '%j is no version document',
    async (body) => {
      const failure = await failureOf(() => open(body).resolve(tokenFor({ one: 'http://cinder/v3' })));
      expect(failure).toEqual(
        cinderError('UPSTREAM_ERROR', 'The version document of http://cinder/v3/ has no v3 microversions'),
      );
    },
  );
});

describe('the version document', () => {
  const token = tokenFor({ one: 'http://cinder/v3' });

  test("is asked for under the caller's token, and written into his ledger", async () => {
    const { endpoints, send } = open();
    const ledger = new Ledger();
    await endpoints.resolve(token, { ledger });
    expect(send).toHaveBeenCalledExactlyOnceWith({
      service: 'block-storage',
      method: 'GET',
      url: 'http://cinder/v3/',
      route: '/',
      headers: { 'x-auth-token': 'secret' },
      tokenHash: token.hash,
      ledger,
    });
  });

  test('is asked for once by all, and again after ten minutes', async () => {
    const { resolve, send } = open();
    await Promise.all(Array.from({ length: 20 }, (_, n) => resolve(tokenFor({ [String(n)]: `http://cinder/v3` }))));
    await minutesLater(9);
    await resolve(token);
    expect(send).toHaveBeenCalledTimes(1);
    await minutesLater(2);
    await resolve(token);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is asked for at each endpoint', async () => {
    const { resolve, send } = open();
    await resolve(token);
    await resolve(tokenFor({ one: 'http://other/v3' }));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('a failure is not kept', async () => {
    const { resolve, send } = open();
    send.mockRejectedValueOnce(new CinderError('UPSTREAM_UNAVAILABLE', 'away'));
    expect(await failureOf(() => resolve(token))).toEqual(cinderError('UPSTREAM_UNAVAILABLE'));
    await expect(resolve(token)).resolves.toMatchObject({ microversion: '3.70' });
  });

  test("one caller's failure is not another's", async () => {
    const { resolve, send } = open();
    send.mockRejectedValueOnce(new CinderError('UNAUTHENTICATED', 'revoked meanwhile'));
    const [revoked, valid] = await Promise.allSettled([resolve(token), resolve(tokenFor({ one: 'http://cinder/v3' }))]);
    expect(revoked.status).toBe('rejected');
    expect(valid.status).toBe('fulfilled');
  });
});
