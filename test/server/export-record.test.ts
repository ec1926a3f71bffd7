import { expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { createLog } from '../../src/server/log.ts';
import { useSandbox } from './support/gateway.ts';

const site = useSandbox();

it('the record of a backup is in the answer\'s data, and in no log line and no report of calls', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const { post } = await site.serve({ schema, log, extensions: 'always' });
  const query = 'query Export { backups(first: 1) { nodes { exportRecord { backupUrl } } } }';
  const { body } = await post(query, { 'x-auth-token': site.tokenOf('admin') });
  const { nodes } = body.data?.['backups'] as { nodes: { exportRecord: { backupUrl: string } }[] };
  const url = nodes[0]?.exportRecord.backupUrl ?? '';
  expect(url.length).toBeGreaterThan(100);
  expect(JSON.stringify(body.extensions)).toContain('/backups/{id}/export_record');
  expect(lines.join('')).toContain('"operation":"Export"');
  for (const written of [JSON.stringify(body.extensions), ...lines]) expect(written).not.toContain(url.slice(0, 40));
});
