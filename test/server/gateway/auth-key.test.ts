import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { createLog } from '../../../src/server/log.ts';
import { useSandbox } from '../support/gateway.ts';

const site = useSandbox();

it('the auth key of a transfer is in the data of the answer once, and in no log line or report of calls', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const { post } = await site.serve({ schema, log, extensions: 'always' });
  const token = { 'x-auth-token': site.tokenOf('alice') };
  const found = await post('{ volumes(filter: { statuses: AVAILABLE }, first: 1) { nodes { id } } }', token);
  const { nodes } = found.body.data?.['volumes'] as { nodes: { id: string }[] };
  const offer = `mutation Offer { createTransfer(input: { volumeId: "${nodes[0]?.id ?? ''}" }) { authKey transfer { id } userErrors { message } } }`;
  const made = await post(offer, token);
  const { authKey, transfer } = made.body.data?.['createTransfer'] as { authKey: string; transfer: { id: string } };
  expect(authKey).toMatch(/^\w{16}$/);
  const accept =
    'mutation Accept($key: String!, $id: ID!) { acceptTransfer(input: { id: $id, authKey: $key }) { userErrors { message } } }';
  const refused = await post(accept, token, { variables: { key: `${authKey}x`, id: transfer.id } });
  const shown = await post(`{ transfer(id: "${transfer.id}") { id name } transfers { nodes { id name } } }`, token);
  const taken = await post(accept, token, { variables: { key: authKey, id: transfer.id } });
  expect(refused.text).toContain('Invalid auth key');
  await expect.poll(() => lines.join('')).toContain('"operation":"Accept"');
  const others = [JSON.stringify(made.body.extensions), refused.text, shown.text, taken.text, ...lines];
  for (const written of others) expect(written).not.toContain(authKey);
});
