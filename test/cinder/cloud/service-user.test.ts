import { expect, test } from 'vitest';
import { serviceUser } from '../../../src/cinder/cloud/service-user.ts';
import { fileSystemOf } from '../support/file-system.ts';
import { refusal } from '../../support/failure.ts';

const clouds = 'clouds: {gateway: {auth: {username: cinder, project_name: service}}, public: {region_name: one}}';
const secure = 'clouds: {gateway: {auth: {password: canary}}}';
const files = fileSystemOf({ '/work/clouds.yaml': clouds, '/work/secure.yaml': secure });

test('reads the service user from a cloud in clouds.yaml, regardless of OS_* variables', () => {
  expect(serviceUser('gateway', '--service-cloud', { OS_USERNAME: 'alice', OS_CLOUD: 'public' }, files)).toEqual({
    method: 'password',
    user: { name: 'cinder', domain: { id: 'default' } },
    password: 'canary',
    project: { name: 'service', domain: { id: 'default' } },
  });
});

test.each([
  ['nope', '--service-cloud: /work/clouds.yaml has no cloud "nope". Available clouds: gateway, public.'],
  ['public', '--service-cloud: /work/clouds.yaml: clouds.public.auth.password is missing.'],
])('refuses %s in a line with its name', (name, message) => {
  expect(refusal(() => serviceUser(name, '--service-cloud', {}, files))).toMatchObject({
    code: 'BAD_USER_INPUT',
    message,
  });
});

test('reports the searched directories if no file exists', () => {
  expect(refusal(() => serviceUser('gateway', '--service-cloud', {}, fileSystemOf({})))).toMatchObject({
    message: expect.stringContaining('--service-cloud is set, but no clouds.yaml was found in /work') as string,
  });
});
