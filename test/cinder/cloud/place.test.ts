import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownPlace } from '../../../src/cinder/cloud/place.ts';

test('this process: its folders, and its files where there are any', () => {
  const { cwd, home, readFile } = ownPlace();
  expect({ cwd, home }).toEqual({ cwd: process.cwd(), home: homedir() });
  expect(readFile(fileURLToPath(import.meta.url))).toContain('this process');
  expect(readFile(`${cwd}/no/such/file`)).toBeUndefined();
  expect(readFile(cwd)).toBeUndefined();
});
