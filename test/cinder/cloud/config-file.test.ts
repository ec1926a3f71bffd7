import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/cinder/cloud/config-file.ts';
import { refusal } from '../../support/failure.ts';

const path = '/work/clouds.yaml';

test('reads every scalar except null as a string', () => {
  const text = 'a: 0123\nb: 3.70\nc: false\nd:\ne: 2026-01-01\nf: [1, null]\n';
  expect(readYaml({ path, text })).toEqual({
    a: '0123',
    b: '3.70',
    c: 'false',
    d: null,
    e: '2026-01-01',
    f: ['1', null],
  });
});

test('reads JSON', () => {
  expect(readYaml({ path, text: '{"clouds": {"demo": {"auth": {"password": "a\\"b"}}}}' })).toEqual({
    clouds: { demo: { auth: { password: 'a"b' } } },
  });
});

test.each([
  ['clouds:\n  demo:\n    password: {canary\n  x: 1\n', ', line 4'],
  ['clouds:\n  demo: "canary\n', ', line 3'],
  ['a: canary\na: canary\n', ', line 2'],
  ['clouds: *canary\n', ''],
])('refuses %j with its line, without quoting it', (text, line) => {
  const error = refusal(() => readYaml({ path, text }));
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: `${path}${line}: the file is not valid YAML.` });
  expect(inspect(error, { depth: null })).not.toContain('canary');
});
