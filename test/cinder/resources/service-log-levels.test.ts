import { expect, test } from 'vitest';
import { getServiceLogLevels } from '../../../src/cinder/resources/service-log-levels.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

const answers = {
  'PUT /os-services/get-log': () => ({
    log_levels: [{ host: 'h', binary: 'cinder-api', levels: { 'cinder.api': 'INFO' } }],
  }),
};

test('returns the loggers with their levels', async () => {
  const { client, bodies } = fakeCinder({}, { answers });
  expect(await getServiceLogLevels(client, { binary: 'cinder-api', server: undefined })).toEqual([
    { kind: 'ServiceLogLevels', host: 'h', binary: 'cinder-api', levels: [{ prefix: 'cinder.api', level: 'INFO' }] },
  ]);
  expect(JSON.stringify(bodies)).toBe('[{"binary":"cinder-api"}]');
});

test('makes no call on an old cloud', async () => {
  const { client, calls } = fakeCinder({}, { answers, microversion: '3.31' });
  expect(await failureOf(() => getServiceLogLevels(client, {}))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', undefined, { required: '3.32' }),
  );
  expect(calls).toEqual([]);
});
