import { expect, it } from 'vitest';
import { createLog } from '../../src/server/log.ts';

it('writes a JSON line for each event of the minimum level, without secrets at any depth', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.debug('quiet');
  log.info(
    {
      token: 'canary',
      headers: { 'x-auth-token': 'canary', authorization: 'canary' },
      a: { b: { password: 'canary' } },
    },
    'loud',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('canary');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 30,
    service: 'cinder-graphql',
    msg: 'loud',
    token: '[secret]',
  });
});
