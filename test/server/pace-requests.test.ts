import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as loopTurn } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { turns } from '../../src/server/execution/turns.ts';
import { paceRequests } from '../../src/server/pace-requests.ts';

const answered: string[] = [];
const listener = paceRequests(({ url = '' }) => {
  answered.push(url);
  return Promise.resolve();
}, '/graphql');

/** Passes a request to the listener. Returns the response, which the client can close. */
function arrive(url: string, headers: IncomingMessage['headers'] = {}): ServerResponse {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers });
  const response = new ServerResponse(request);
  listener(request, response);
  return response;
}

/** Works until a turn of the event loop is due. */
async function becomeBusy(): Promise<void> {
  await loopTurn();
  while (!turns.isDue);
}

beforeEach(() => answered.splice(0));

test('answers a request for GraphQL at once if the event loop is not busy', async () => {
  await loopTurn();
  arrive('/graphql?query=a');
  expect(answered).toEqual(['/graphql?query=a']);
});

test('lets requests for GraphQL wait if the event loop is busy, and other requests not', async () => {
  await becomeBusy();
  for (const url of ['/graphql', '/graphql?query=a', '/livez', '/graphqls']) arrive(url);
  expect(answered).toEqual(['/livez', '/graphqls']);
  await loopTurn();
  await loopTurn();
  expect(answered).toEqual(['/livez', '/graphqls', '/graphql', '/graphql?query=a']);
});

test('gives turns to callers, by the token as sent', async () => {
  await becomeBusy();
  for (const n of [1, 2, 3]) arrive(`/graphql?${n}`, { 'x-auth-token': 'mallory' });
  arrive('/graphql?alice', { authorization: 'Bearer alice' });
  arrive('/graphql?anonymous');
  await loopTurn();
  await loopTurn();
  expect(answered).toEqual(['/graphql?1', '/graphql?alice', '/graphql?anonymous', '/graphql?2', '/graphql?3']);
});

test('does not answer a client that has left while its request waited', async () => {
  await becomeBusy();
  const left = arrive('/graphql?left');
  arrive('/graphql?here');
  left.destroy();
  await loopTurn();
  await loopTurn();
  expect(answered).toEqual(['/graphql?here']);
});
