import { expect, test } from 'vitest';
import { execute } from '../support/execute.ts';
import * as row from '../support/rows.ts';

const metadata = { team: 'storage', empty: '' };
const store = {
  volumes: [row.volumeRow(1, { metadata })],
  snapshots: [row.snapshotRow(1, 1, { metadata })],
  backups: [row.backupRow(1, 1, { metadata })],
};

test.each(['volumes', 'snapshots', 'backups'])('returns the map and single values for %s', async (list) => {
  const keys = { team: 'storage', empty: '', absent: null, constructor: null, __proto__x: null };
  const values = Object.keys(keys).map((key) => `${key}: metadataValue(key: "${key.replace('x', '')}")`);
  const { data } = await execute(`{ ${list} { nodes { metadata ${values.join(' ')} } } }`, store);
  expect(data).toEqual({ [list]: { nodes: [{ metadata, ...keys }] } });
});
