import { describe, expect, test, vi } from 'vitest';
import {
  createEndpoints,
  type DiscoveringEndpoints,
  type Endpoint,
  type EndpointOptions,
} from '../../src/cinder/endpoint.ts';
import { CinderError } from '../../src/cinder/errors.ts';
import type { Token } from '../../src/cinder/identity/token.ts';
import { CallLog } from '../../src/cinder/transport/call-log.ts';
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

/** A token whose catalog has Cinder at these URLs in one region, by service type. */
function tokenWith(urls: Readonly<Record<string, string>>): Token {
  const catalog = Object.entries(urls).map(([type, url]) => ({
    type,
    endpoints: [{ interface: 'public', region: 'one', url }],
  }));
  return tokenOf('secret', { projectId: project, catalog });
}

function versions(max = '3.70', min = '3.0', href = 'http://inside:8776/v3/'): object {
  return {
    versions: [{ id: 'v3.0', status: 'CURRENT', version: max, min_version: min, links: [{ rel: 'self', href }] }],
  };
}

const v2 = {
  versions: [
    { id: 'v2.0', status: 'DEPRECATED', version: '', min_version: '', links: [{ rel: 'self', href: '/v2/' }] },
  ],
};

/** The error of a failed call with a status. */
function fault(status: number): CinderError {
  const codes = {
    401: 'UNAUTHENTICATED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    500: 'UPSTREAM_ERROR',
    503: 'UPSTREAM_UNAVAILABLE',
  } as const;
  return new CinderError(codes[status as keyof typeof codes], `${status}`, { status });
}
const gone = new CinderError('UPSTREAM_UNAVAILABLE', 'not reachable');

type Documents = Readonly<Record<string, object | number | CinderError>>;

interface Opened {
  endpoints: DiscoveringEndpoints;
  send: ReturnType<typeof vi.fn<Send>>;
  /** The requested URLs. A star after a URL means that a token was sent. */
  asked: () => string[];
  resolve: (token: Token, region?: string) => Promise<Endpoint>;
}

/** Endpoints with servers for these documents, by URL. Every other URL is a 404. */
function open(documents: Documents | ((url: string) => object), options: Partial<EndpointOptions> = {}): Opened {
  const send = vi.fn<Send>(({ url }) => {
    const document = typeof documents === 'function' ? documents(url) : (documents[url] ?? 404);
    if (typeof document === 'number') return Promise.reject(fault(document));
    return document instanceof CinderError
      ? Promise.reject(document)
      : Promise.resolve({ status: 200, headers: {}, body: document });
  });
  const endpoints = createEndpoints(send, { interface: 'public', ...options });
  const asked = (): string[] =>
    send.mock.calls.map(([{ url, headers }]) => url + ('x-auth-token' in headers ? ' *' : ''));
  return { endpoints, send, asked, resolve: (token, region) => endpoints.resolve(token, { region }) };
}

const everywhere = (): object => versions();

describe('an endpoint of the catalog or the override', () => {
  const other = `${project.slice(0, 8)}-${project.slice(8, 12)}-${project.slice(12, 16)}-${project.slice(16, 20)}-${project.slice(20)}`;
  test.each<[what: string, given: string, documents: Documents, root: string, hasProject: boolean, asked: string[]]>([
    [
      'a version',
      'http://c:8776/v3',
      { 'http://c:8776/v3/': versions() },
      'http://c:8776/v3',
      false,
      ['http://c:8776/v3/ *'],
    ],
    ['a project ID', `http://c/v3/${project}`, { 'http://c/v3/': versions() }, 'http://c/v3', true, ['http://c/v3/ *']],
    [
      'a project ID with hyphens',
      `http://c/v3/${other}`,
      { 'http://c/v3/': versions() },
      'http://c/v3',
      true,
      ['http://c/v3/ *'],
    ],
    [
      'a path and a slash',
      `https://c/volume/v3/${project}/`,
      { 'https://c/volume/v3/': versions() },
      'https://c/volume/v3',
      true,
      ['https://c/volume/v3/ *'],
    ],
    ['no path', 'http://c:8776', { 'http://c:8776/': versions() }, 'http://c:8776/v3', false, ['http://c:8776/']],
    [
      'no path, and a slash',
      'http://c:8776/',
      { 'http://c:8776/': versions() },
      'http://c:8776/v3',
      false,
      ['http://c:8776/'],
    ],
    [
      'only a path',
      'http://c/volume',
      { 'http://c/volume/': versions() },
      'http://c/volume/v3',
      false,
      ['http://c/volume/'],
    ],
    [
      'two segments',
      'http://c/cloud/volume/',
      { 'http://c/cloud/volume/': versions() },
      'http://c/cloud/volume/v3',
      false,
      ['http://c/cloud/volume/'],
    ],
    [
      'a path and a project ID',
      `http://c/volume/${project}`,
      { 'http://c/volume/': versions() },
      'http://c/volume/v3',
      true,
      ['http://c/volume/'],
    ],
    [
      'no version, behind a proxy that hides the root',
      'http://c/volume',
      { 'http://c/volume/v3/': versions() },
      'http://c/volume/v3',
      false,
      ['http://c/volume/', 'http://c/volume/v3/ *'],
    ],
    [
      'version 2, whose root lists version 3',
      `http://c/v2/${project}`,
      { 'http://c/': versions() },
      'http://c/v3',
      true,
      ['http://c/'],
    ],
    [
      'version 2, at a proxy that hides the root',
      `http://c/v2/${project}`,
      { 'http://c/v3/': versions() },
      'http://c/v3',
      true,
      ['http://c/', 'http://c/v3/ *'],
    ],
    [
      'a version that access rules keep the token from',
      'http://c/v3',
      { 'http://c/v3/': 401, 'http://c/': versions() },
      'http://c/v3',
      false,
      ['http://c/v3/ *', 'http://c/'],
    ],
    [
      'a version below a wrong path, whose parent knows better',
      'http://c/v3',
      { 'http://c/': versions('3.70', '3.0', 'http://c/volume/v3/') },
      'http://c/volume/v3',
      false,
      ['http://c/v3/ *', 'http://c/'],
    ],
  ])('with %s: %s', async (_, given, documents, root, hasProject, expected) => {
    const url = hasProject ? `${root}/${project}` : root;
    for (const [token, options] of [
      [tokenFor({ one: given }), {}],
      [tokenOf('secret', { projectId: project }), { override: given }],
    ] as const) {
      const { resolve, asked } = open(documents, options);
      expect(await resolve(token)).toMatchObject({ root, url, microversion: '3.70' });
      expect(asked()).toEqual(expected);
      await resolve(token);
      expect(asked()).toEqual(expected);
    }
  });

  test.each(['%(project_id)s', '$(project_id)s', '%(tenant_id)s', '$(tenant_id)s'])(
    'replaces %s with the project of the caller',
    async (name) => {
      const { resolve } = open(everywhere, { override: `http://other/v3/${name}` });
      const expected = { root: 'http://other/v3', url: `http://other/v3/${project}` };
      expect(await resolve(tokenOf('t', { projectId: project }))).toMatchObject(expected);
      expect((await resolve(tokenOf('u', { projectId: 'default_team' }))).url).toBe('http://other/v3/default_team');
    },
  );

  test('adds the project ID if the cloud is older than 3.67', async () => {
    const ask = async (max: string): Promise<string> =>
      (await open(() => versions(max), { override: 'http://other/v3/' }).resolve(tokenFor({}))).url;
    expect([await ask('3.66'), await ask('3.67')]).toEqual([`http://other/v3/${project}`, 'http://other/v3']);
  });
});

describe('of several endpoints', () => {
  const token = tokenWith({ 'block-storage': 'http://wrong/v3', volumev3: 'http://good/v3' });

  test.each<[what: string, documents: Documents]>([
    ['does not exist', {}],
    ['has only version 2', { 'http://wrong/': v2 }],
    ['is another service', { 'http://wrong/v3/': { hello: 'world' }, 'http://wrong/': { hello: 'world' } }],
    ['cannot be reached', { 'http://wrong/v3/': gone }],
    ['fails', { 'http://wrong/v3/': 500, 'http://wrong/': 503 }],
  ])('uses the next one if the best one %s', async (_, documents) => {
    const { resolve, asked } = open({ ...documents, 'http://good/v3/': versions() });
    expect(await resolve(token)).toMatchObject({ root: 'http://good/v3' });
    const calls = asked().length;
    await resolve(token);
    expect(asked()).toHaveLength(calls);
  });

  test('retries one that was down after one minute, and a wrong one after ten', async () => {
    for (const [document, minutes] of [
      [gone, 1],
      [404, 10],
    ] as const) {
      const { resolve, asked } = open({ 'http://wrong/v3/': document, 'http://good/v3/': versions() });
      await resolve(token);
      const calls = asked().length;
      await minutesLater(minutes - 0.5);
      await resolve(token);
      expect(asked()).toHaveLength(calls);
      await minutesLater(1);
      await resolve(token);
      expect(asked()).toHaveLength(2 * calls);
    }
  });

  test('reports the error of the first one if all are wrong', async () => {
    const failure = await failureOf(() => open({}).resolve(token));
    expect(failure).toEqual(
      cinderError(
        'UPSTREAM_ERROR',
        'Block Storage v3 was not found: GET http://wrong/v3/ returned 404, GET http://wrong/ returned 404. Correct the endpoint',
      ),
    );
  });
});

describe('an endpoint that cannot be used', () => {
  test.each<[string, Documents, ConstructorParameters<typeof CinderError>[0], string]>([
    ['http://c/wrong/v3', {}, 'UPSTREAM_ERROR', 'GET http://c/wrong/v3/ returned 404'],
    ['http://c/wrong', {}, 'UPSTREAM_ERROR', 'GET http://c/wrong/ returned 404, GET http://c/wrong/v3/ returned 404'],
    ['http://c/v2/p', { 'http://c/': v2 }, 'UPSTREAM_ERROR', 'GET http://c/ returned no version document of v3'],
    [
      'http://c/v3',
      { 'http://c/v3/': versions('3.x') },
      'UPSTREAM_ERROR',
      'GET http://c/v3/ returned no version document of v3',
    ],
    ['http://c/v3', { 'http://c/v3/': 401 }, 'UNAUTHENTICATED', '401'],
    ['http://c/v3', { 'http://c/v3/': 403 }, 'FORBIDDEN', '403'],
    ['http://c/v3', { 'http://c/v3/': 503, 'http://c/': versions() }, 'UPSTREAM_UNAVAILABLE', '503'],
    ['http://c', { 'http://c/': 503 }, 'UPSTREAM_UNAVAILABLE', '503'],
    ['http://c/v3', { 'http://c/v3/': gone }, 'UPSTREAM_UNAVAILABLE', 'not reachable'],
    ['http://c/v3', { 'http://c/v3/': 500 }, 'UPSTREAM_ERROR', '500'],
    ['cinder', {}, 'UPSTREAM_ERROR', '"cinder" is not a URL'],
  ])('%s with %j is %s: %s', async (override, documents, code, message) => {
    expect(await failureOf(async () => open(documents, { override }).resolve(tokenFor({})))).toEqual(
      cinderError(code, message),
    );
  });
});

describe('the region', () => {
  const token = tokenFor({ one: 'http://one/v3', two: 'http://two/v3' });

  test('is the one that the caller requests, otherwise the configured one, otherwise the first one', async () => {
    const { resolve } = open(everywhere, { region: 'two' });
    expect(await resolve(token)).toMatchObject({ root: 'http://two/v3', region: 'two', regions: ['one', 'two'] });
    expect(await resolve(token, 'one')).toMatchObject({ root: 'http://one/v3', region: 'one' });
    expect(await open(everywhere).resolve(token)).toMatchObject({ root: 'http://one/v3', region: 'one' });
  });

  test.each(['three', 'ONE', '', 'one, two'])(
    '%j does not exist: the error lists the available regions',
    async (region) => {
      const { resolve, send } = open(everywhere);
      const failure = await failureOf(() => resolve(token, region));
      expect(failure).toEqual(
        cinderError(
          'BAD_USER_INPUT',
          `the region ${JSON.stringify(region)} does not exist. Available regions: one, two.`,
        ),
      );
      expect(send).not.toHaveBeenCalled();
    },
  );

  test('cannot be requested if the endpoint is configured', async () => {
    const { resolve } = open(everywhere, { override: 'http://other/v3' });
    expect(await resolve(token)).toMatchObject({ region: null, regions: [] });
    expect(await failureOf(() => resolve(token, 'one'))).toEqual(
      cinderError('BAD_USER_INPUT', 'No region can be selected'),
    );
  });
});

describe('the microversion', () => {
  test.each<[string, Partial<EndpointOptions>, string]>([
    ['3.70', {}, '3.70'],
    ['3.99', {}, '3.71'],
    ['3.70', { maxMicroversion: '3.50' }, '3.50'],
    ['3.27', { maxMicroversion: '3.50' }, '3.27'],
  ])('a cloud up to %s, with %j: %s', async (max, options, expected) => {
    const endpoint = await open(() => versions(max), options).resolve(tokenFor({ one: 'http://cinder/v3' }));
    expect(endpoint).toMatchObject({ microversion: expected, offered: { min: '3.0', max } });
  });
});

describe('the version document', () => {
  const token = tokenFor({ one: 'http://cinder/v3' });

  test("is requested with the caller's token and the request ID of the operation, and recorded in its callLog", async () => {
    const { endpoints, send } = open(everywhere);
    const callLog = new CallLog();
    await endpoints.resolve(token, { callLog, requestId: 'req-1' });
    expect(send).toHaveBeenCalledExactlyOnceWith({
      service: 'block-storage',
      method: 'GET',
      url: 'http://cinder/v3/',
      route: '/',
      headers: { 'x-auth-token': 'secret' },
      tokenHash: token.hash,
      requestId: 'req-1',
      callLog,
    });
  });

  test('is requested once for all callers, and again after 10 minutes', async () => {
    const { resolve, send } = open(everywhere);
    await Promise.all(Array.from({ length: 20 }, (_, n) => resolve(tokenFor({ [String(n)]: `http://cinder/v3` }))));
    await minutesLater(9);
    await resolve(token);
    expect(send).toHaveBeenCalledTimes(1);
    await minutesLater(2);
    await resolve(token);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is requested from each endpoint', async () => {
    const { resolve, send } = open(everywhere);
    await resolve(token);
    await resolve(tokenFor({ one: 'http://other/v3' }));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is requested again after a failure', async () => {
    const { resolve, send } = open(everywhere);
    send.mockRejectedValueOnce(gone);
    expect(await failureOf(() => resolve(token))).toEqual(cinderError('UPSTREAM_UNAVAILABLE'));
    await expect(resolve(token)).resolves.toMatchObject({ microversion: '3.70' });
  });

  test("is requested again if another caller's request failed", async () => {
    const { resolve, send } = open(everywhere);
    send.mockRejectedValueOnce(fault(401)).mockRejectedValueOnce(fault(404));
    const [revoked, valid] = await Promise.allSettled([resolve(token), resolve(tokenFor({ one: 'http://cinder/v3' }))]);
    expect(revoked).toMatchObject({ status: 'rejected', reason: { code: 'UNAUTHENTICATED' } });
    expect(valid.status).toBe('fulfilled');
  });
});

describe('a health check', () => {
  test('uses the endpoint that was found', async () => {
    const { endpoints, resolve } = open({ 'http://c/volume/': versions() });
    expect(endpoints.probe).toBeUndefined();
    await resolve(tokenFor({ one: 'http://c/volume' }));
    expect(endpoints.probe).toBe('http://c/volume/v3/');
  });

  test('uses a wrong endpoint if no other was found, and the right one as soon as it is found', async () => {
    const { endpoints, resolve } = open({ 'http://good/v3/': versions() });
    await failureOf(() => resolve(tokenFor({ one: 'http://wrong/v3' })));
    expect(endpoints.probe).toBe('http://wrong/v3/');
    await resolve(tokenFor({ one: 'http://good/v3' }));
    await failureOf(() => resolve(tokenFor({ one: 'http://wrong/v3' })));
    expect(endpoints.probe).toBe('http://good/v3/');
  });

  test.each([
    ['http://c/v3', 'http://c/v3/'],
    ['http://c/v3/%(project_id)s', 'http://c/v3/'],
    ['http://c/volume', undefined],
  ])('uses the override %s before any call: %s', (override, probe) => {
    expect(open(everywhere, { override }).endpoints.probe).toBe(probe);
  });
});
