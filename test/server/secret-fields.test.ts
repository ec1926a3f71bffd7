import { expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { createLog } from '../../src/server/log.ts';
import { useSandbox } from './support/gateway.ts';

const site = useSandbox();

it.each([
  ['the record of a backup', 'backups', 'exportRecord { backupUrl }', '/backups/{id}/export_record'],
  ['how a server reaches a volume', 'attachments', 'connectionInfo', '/attachments/detail'],
])('%s is in the answer\'s data, and in no log line and no report of calls', async (_, list, selection, route) => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const { post } = await site.serve({ schema, log, extensions: 'always' });
  const query = `query Secrets { ${list}(first: 1) { nodes { secret: ${selection} } } }`;
  const { body } = await post(query, { 'x-auth-token': site.tokenOf('admin') });
  const { nodes } = body.data?.[list] as { nodes: { secret: object }[] };
  // Base64, names of targets, passwords: what no other text would have by chance.
  const secrets = JSON.stringify(nodes).match(/[\w+/=.:-]{24,}/g) ?? [];
  expect(secrets).not.toEqual([]);
  expect(JSON.stringify(body.extensions)).toContain(route);
  expect(lines.join('')).toContain('"operation":"Secrets"');
  for (const written of [JSON.stringify(body.extensions), ...lines]) {
    for (const secret of secrets) expect(written).not.toContain(secret.slice(0, 40));
  }
});
