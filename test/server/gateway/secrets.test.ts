import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { sandboxCloud } from '../../../src/server/sandbox-cloud.ts';
import { json, useSandbox } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();
const madeUp = 'canary-token-0123456789';
const inVariable = 'canary-variable-0123456789';

it('writes no token, document or variable to an answer or a log line, over any transport', async () => {
  const { gateway, post, get, logged } = await site.serve();
  const good = site.tokenOf('alice');
  const echo = 'query Echo($n: Int) { echo(n: $n) volumeNames bug }';
  const answers = [
    await post('{ __typename }', { 'x-auth-token': madeUp }),
    await post('{ __typename }', { authorization: `Bearer ${madeUp}` }),
    await post('{ __typename }', { authorization: madeUp }),
    await post(echo, { 'x-auth-token': good }, { variables: { n: 7 } }),
    await get('/graphql', {
      method: 'POST',
      headers: { ...json, 'x-auth-token': good },
      body: `{"query": ${inVariable}`,
    }),
    await post('subscription { bug }', { 'x-auth-token': good, accept: 'text/event-stream' }),
  ].map(({ text, headers }) => text + JSON.stringify([...headers]));
  const refused = await connect(gateway, { authToken: madeUp }).run('{ __typename }');
  const served = await connect(gateway, { authToken: good }).run('{ volumeNames bug }');
  await gateway.close();

  const written = [...answers, JSON.stringify([refused, served]), ...logged].join('\n');
  for (const secret of [madeUp, good, inVariable, 'secret']) expect(written).not.toContain(secret);
  expect(logged.join('')).not.toContain('echo(n');
  await expect.poll(() => logged.join('')).toContain('"operation":"Echo"');
});

it('writes no service token, password or secret of a connection to a log line, and no token to an answer', async () => {
  const cloud = sandboxCloud(site.sandbox);
  const password = 'canary-password-0123456789';
  const domain = { id: 'default' };
  const wrong = {
    method: 'password',
    user: { name: 'cinder', domain },
    password,
    project: { name: 'service', domain },
  } as const;
  const admin = { 'x-auth-token': site.tokenOf('admin') };
  const refused = await site.serve({ schema, cloud: { ...cloud, service: wrong } });
  const good = await site.serve({ schema, cloud: { ...cloud, service: { ...wrong, password: 'secret' } } });

  const found = await good.post('{ attachments(first: 1, allProjects: true) { nodes { id volume { id } } } }', admin);
  const [attached] = (found.body.data as { attachments: { nodes: { id: string; volume: { id: string } }[] } })
    .attachments.nodes;
  const init = `mutation { initVolumeAttachment(input: { id: "${attached?.volume.id ?? ''}", connector: { host: "canary-host" } }) { connectionInfo } }`;
  const remove = `mutation { deleteAttachment(input: { id: "${attached?.id ?? ''}" }) { deletedId userErrors { message } } }`;
  const failed = await refused.post(remove, admin);
  expect(failed.body.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
  const connected = await good.post(init, admin);
  expect(connected.text).toContain('device_path');
  const deleted = await good.post(remove, admin);
  expect(deleted.body.data).toEqual({ deleteAttachment: { deletedId: attached?.id, userErrors: [] } });

  // Tokens of the sandbox begin with gAAAAA, like tokens of Keystone.
  const logged = [...refused.logged, ...good.logged].join('\n');
  for (const secret of [password, 'secret', 'device_path', 'canary-host', 'gAAAAA'])
    expect(logged).not.toContain(secret);
  const answers = [failed, connected, deleted]
    .map(({ text, headers }) => text + JSON.stringify([...headers]))
    .join('\n');
  for (const secret of [password, 'gAAAAA', '"secret"']) expect(answers).not.toContain(secret);
});
