import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownFileSystem } from '../../../src/cinder/cloud/file-system.ts';

test('has the directories of the process, and reads existing files', () => {
  const { cwd, home, readFile } = ownFileSystem();
  expect({ cwd, home }).toEqual({ cwd: process.cwd(), home: homedir() });
  expect(readFile(fileURLToPath(import.meta.url))).toContain('this process');
  expect(readFile(`${cwd}/no/such/file`)).toBeUndefined();
  expect(readFile(cwd)).toBeUndefined();
});
