import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { createLog } from '../../../src/server/log.ts';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

it.each([
  [
    'the record of a backup',
    'mutation Secrets($id: ID!) { exportBackupRecord(input: { id: $id }) { record { backupUrl } } }',
    '/backups/{id}/export_record',
  ],
  [
    'the connection of a server to a volume',
    'query Secrets { attachments(first: 1) { nodes { connectionInfo } } }',
    '/attachments/detail',
  ],
])('returns %s in the data only, not in a log line or report of calls', async (_, query, route) => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const { post } = await site.serve({ schema, log, extensions: 'always' });
  const admin = { 'x-auth-token': site.tokenOf('admin') };
  const backups = await post('{ backups(first: 1) { nodes { id } } }', admin);
  const { nodes } = backups.body.data?.['backups'] as { nodes: { id: string }[] };
  const variables = { id: nodes[0]?.id };
  const { body } = await post(query, admin, query.includes('$id') ? { variables } : {});
  // Base64, names of targets and passwords: texts that do not occur elsewhere by chance.
  const secrets = JSON.stringify(body.data).match(/[\w+/=.:-]{24,}/g) ?? [];
  expect(secrets).not.toEqual([]);
  expect(JSON.stringify(body.extensions)).toContain(route);
  await expect.poll(() => lines.join('')).toContain('"operation":"Secrets"');
  for (const written of [JSON.stringify(body.extensions), ...lines]) {
    for (const secret of secrets) expect(written).not.toContain(secret.slice(0, 40));
  }
});
