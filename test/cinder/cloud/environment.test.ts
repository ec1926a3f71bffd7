import { expect, test } from 'vitest';
import { filledFromEnvironment, fromEnvironment } from '../../../src/cinder/cloud/environment.ts';

test('converts each variable to a setting, and back to its name', () => {
  const { values, nameOf } = fromEnvironment({ OS_AUTH_URL: 'a', CINDER_ENDPOINT: 'c', HOME: '/home', OSX: '1' });
  expect(values).toEqual({ auth_url: 'a', cinder_endpoint: 'c' });
  expect(Object.keys(values).map(nameOf)).toEqual(['OS_AUTH_URL', 'CINDER_ENDPOINT']);
});

test('completes a named cloud with the selection of an endpoint', () => {
  const named = { values: { auth_url: 'a', interface: 'admin' }, nameOf: (key: string) => `file: ${key}` };
  const env = { OS_REGION_NAME: 'one', OS_INTERFACE: 'public', OS_PASSWORD: 'canary', CINDER_ENDPOINT: 'c' };
  const { values, nameOf } = filledFromEnvironment(named, env);
  expect(values).toEqual({ auth_url: 'a', interface: 'admin', region_name: 'one', cinder_endpoint: 'c' });
  expect(['interface', 'region_name', 'cinder_endpoint', 'password'].map(nameOf)).toEqual([
    'file: interface',
    'OS_REGION_NAME',
    'CINDER_ENDPOINT',
    'file: password',
  ]);
});
