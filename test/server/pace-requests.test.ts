import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as loopTurn } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { turns } from '../../src/server/execution/turns.ts';
import { PacedRequests } from '../../src/server/pace-requests.ts';

const answered: string[] = [];
const requests = new PacedRequests('/base');
const listener = requests.listener(({ url = '' }) => {
  answered.push(url);
  return Promise.resolve();
});

/** Passes a request to the listener. Returns the response, which the client can close. */
function arrive(url: string, headers: IncomingMessage['headers'] = {}): ServerResponse {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers });
  const response = new ServerResponse(request);
  listener(request, response);
  return response;
}

const allAnswered = (): Promise<void> => requests.drained(new AbortController().signal);

/** Works until a turn of the event loop is due. */
async function becomeBusy(): Promise<void> {
  await loopTurn();
  while (!turns.isDue);
}

beforeEach(() => answered.splice(0));

test('answers a request at once if the event loop is not busy', async () => {
  await loopTurn();
  arrive('/graphql?query=a');
  expect(answered).toEqual(['/graphql?query=a']);
});

test('lets requests wait if the event loop is busy, in every form of their path, but not health checks', async () => {
  await becomeBusy();
  const paths = ['/graphql', '/graphql?query=a', '/./graphql', 'http://gateway/graphql', '/'];
  const probes = ['/base/livez', '/base/readyz', '/base/metrics'];
  for (const url of [...paths, ...probes]) arrive(url);
  expect(answered).toEqual(probes);
  await allAnswered();
  expect(answered).toEqual([...probes, ...paths]);
});

test('gives turns to callers, by the token as sent', async () => {
  await becomeBusy();
  for (const n of [1, 2, 3]) arrive(`/graphql?${n}`, { 'x-auth-token': 'mallory' });
  arrive('/graphql?alice', { authorization: 'Bearer alice' });
  arrive('/graphql?anonymous');
  await allAnswered();
  expect(answered).toEqual(['/graphql?1', '/graphql?alice', '/graphql?anonymous', '/graphql?2', '/graphql?3']);
});

test('drains when every waiting request was answered', async () => {
  await becomeBusy();
  for (const n of [1, 2, 3]) arrive(`/graphql?${n}`);
  await allAnswered();
  expect(answered).toHaveLength(3);
  await becomeBusy();
  arrive('/graphql?late');
  await requests.drained(AbortSignal.abort());
  expect(answered).toHaveLength(3);
  await allAnswered();
});

test('does not answer a client that has left while its request waited', async () => {
  await becomeBusy();
  const left = arrive('/graphql?left');
  arrive('/graphql?here');
  left.req.socket.destroy();
  await allAnswered();
  expect(answered).toEqual(['/graphql?here']);
});
