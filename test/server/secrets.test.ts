import { expect, it } from 'vitest';
import { json, useSandbox } from './support/gateway.ts';
import { connect } from './support/socket.ts';

const site = useSandbox();
const madeUp = 'canary-token-0123456789';
const inVariable = 'canary-variable-0123456789';

it('no token, document or variable gets into an answer or a log line, over any transport', async () => {
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
  expect(logged.join('')).toContain('"operation":"Echo"');
});
