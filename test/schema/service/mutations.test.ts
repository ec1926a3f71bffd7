import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { notFound } from '../../support/fake-cinder.ts';
import { execute } from '../../support/execute.ts';
import { serviceRow } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const service = { host: 'a@b', binary: 'cinder-volume' };
const services = (status: string) => () => ({ services: [serviceRow('a@b', { status }), serviceRow('a@b#c')] });
const looked = 'GET /os-services?host=a@b&binary=cinder-volume';

describe('enableService', () => {
  test('makes one call on a cloud whose Cinder implements the call', async () => {
    await expectCalls('enableService', service, ['PUT /os-services/enable'], [service], { microversion: '3.70' });
  });

  test('reads the service on a newer cloud, whose Cinder can report success without effect', async () => {
    const done = { answers: { 'GET /os-services': services('enabled') } };
    await expectCalls('enableService', service, ['PUT /os-services/enable', looked], [service], done);
    const { userErrors } = await mutate('enableService', service, {
      answers: { 'GET /os-services': services('disabled') },
    });
    expect(userErrors).toMatchObject([
      { __typename: 'ConflictError', message: expect.stringContaining('left it disabled') as unknown },
    ]);
  });

  test.each([
    ['3.70', 'disabled'],
    ['3.71', 'enabled'],
  ] as const)('reads the service only once (%s)', async (microversion, status) => {
    const document =
      'mutation { enableService(input: { host: "a@b", binary: "cinder-volume" }) { service { host rawStatus } } }';
    const answers = { 'PUT /os-services/enable': () => ({}), 'GET /os-services': services(status) };
    const { data, calls } = await execute(document, {}, { microversion, answers });
    expect(data).toEqual({ enableService: { service: { host: 'a@b', rawStatus: status } } });
    expect(calls).toEqual(['PUT /os-services/enable', looked]);
  });
});

test.each<[object, '3.71' | '3.55' | '3.50', string, object]>([
  [{}, '3.71', 'disable-log-reason', {}],
  [{}, '3.55', 'disable-log-reason', {}],
  [{}, '3.50', 'disable', {}],
  [{ disabledReason: 'why' }, '3.50', 'disable-log-reason', { disabled_reason: 'why' }],
])('disableService with %j on %s uses %s, which works there', async (input, microversion, call, body) => {
  await expectCalls(
    'disableService',
    { ...service, ...input },
    [`PUT /os-services/${call}`],
    [{ ...service, ...body }],
    { microversion },
  );
});

describe.each(['freeze', 'thaw'])('%sService', (verb) => {
  test('accepts a host or a cluster', async () => {
    await expectCalls(`${verb}Service`, { backend: { host: 'a@b' } }, [`PUT /os-services/${verb}`], [{ host: 'a@b' }]);
    await expectCalls(
      `${verb}Service`,
      { backend: { cluster: 'c@b' } },
      [`PUT /os-services/${verb}`],
      [{ cluster: 'c@b' }],
    );
  });
});

test('a backend that failed to thaw is a failure, although the call succeeded', async () => {
  const answers = { 'PUT /os-services/thaw': () => 'Backend reported error during thaw_host operation.' };
  const { userErrors } = await mutate('thawService', { backend: { host: 'a@b' } }, { answers });
  expect(userErrors).toMatchObject([
    { __typename: 'ResourceFailureError', message: 'Backend reported error during thaw_host operation.' },
  ]);
});

describe('failoverService', () => {
  test('fails over a host', async () => {
    await expectCalls(
      'failoverService',
      { backend: { host: 'a@b' }, backendId: 'r' },
      ['PUT /os-services/failover_host'],
      [{ host: 'a@b', backend_id: 'r' }],
    );
  });

  test('fails over a cluster, even if Cinder has no separate call for clusters', async () => {
    await expectCalls(
      'failoverService',
      { backend: { cluster: 'c@b' } },
      ['PUT /os-services/failover'],
      [{ cluster: 'c@b' }],
    );
    const answers = { 'PUT /os-services/failover': () => Promise.reject(notFound()) };
    const calls = ['PUT /os-services/failover', 'PUT /os-services/failover_host'];
    await expectCalls(
      'failoverService',
      { backend: { cluster: 'c@b' } },
      calls,
      [{ cluster: 'c@b' }, { cluster: 'c@b' }],
      { answers },
    );
  });
});

test.each(['freeze', 'thaw', 'failover'])(
  '%sService of a backend that does not exist is NOT_FOUND, although Cinder responds with 400',
  async (verb) => {
    const call = `/os-services/${verb}`;
    const missing = new CinderError('BAD_USER_INPUT', 'No service found with cluster=c', { status: 400 });
    const { userErrors, calls } = await mutate(
      `${verb}Service`,
      { backend: { cluster: 'c' } },
      { answers: { [`PUT ${call}`]: () => Promise.reject(missing) } },
    );
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', message: 'No service found with cluster=c' }]);
    expect(calls).toEqual([`PUT ${call}`]);
  },
);

test('freezeService returns the services of a cluster with one further call', async () => {
  const document = 'mutation { freezeService(input: { backend: { cluster: "c@b" } }) { services { host } } }';
  const rows = [serviceRow('a@b', { cluster: 'c@b' }), serviceRow('x@y')];
  const answers = { 'PUT /os-services/freeze': () => undefined, 'GET /os-services': () => ({ services: rows }) };
  const { data, calls } = await execute(document, {}, { answers });
  expect(data).toEqual({ freezeService: { services: [{ host: 'a@b' }] } });
  expect(calls).toEqual(['PUT /os-services/freeze', 'GET /os-services?binary=cinder-volume']);
});

describe('refuses without a call', () => {
  test.each<[string, object, string[], RegExp]>([
    ['enableService', { ...service, host: 'a b' }, ['host'], /is not a valid name/],
    ['disableService', { ...service, binary: '' }, ['binary'], /no control characters/],
    ['disableService', { ...service, disabledReason: ' ' }, ['disabledReason'], /must not be blank/],
    ['disableService', { ...service, disabledReason: 'x'.repeat(256) }, ['disabledReason'], /1 to 255/],
    ['freezeService', { backend: { host: 'a b' } }, ['backend', 'host'], /is not a valid name/],
    ['thawService', { backend: { host: '' } }, ['backend', 'host'], /is not a valid name/],
    ['failoverService', { backend: { cluster: 'c\r\n' } }, ['backend', 'cluster'], /is not a valid name/],
    ['failoverService', { backend: { host: 'a@b' }, backendId: '' }, ['backendId'], /no control characters/],
  ])('%s %j', async (name, input, path, message) => {
    await expectRefused(name, input, {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    });
  });

  test.each(['freeze', 'thaw', 'failover'])('%sService of a cluster is refused on an old cloud', async (verb) => {
    await expectRefused(
      `${verb}Service`,
      { backend: { cluster: 'c' } },
      { __typename: 'MicroversionTooLowError' },
      { microversion: '3.25' },
    );
  });
});
