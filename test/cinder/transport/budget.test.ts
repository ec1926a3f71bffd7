import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { budgeted, CallBudget } from '../../../src/cinder/transport/budget.ts';
import type { ApiReply, Send } from '../../../src/cinder/transport/request.ts';
import { retrying } from '../../../src/cinder/transport/retry.ts';
import { coalescing } from '../../../src/cinder/transport/coalesce.ts';
import { request } from '../support/transport.ts';

const reply: ApiReply = { status: 200, headers: {}, body: {} };
const exceeded = { code: 'UPSTREAM_BUDGET_EXCEEDED' };

/** The layers around a service. `made` has the URL of each call. */
function layers(answer: () => Promise<ApiReply> = () => Promise.resolve(reply)): { send: Send; made: string[] } {
  const made: string[] = [];
  const respond: Send = ({ url }) => {
    made.push(url);
    return answer();
  };
  return { send: coalescing()(retrying({ retries: 2, backoff: 1, longestRetryAfter: 1 })(budgeted(respond))), made };
}

const volume = (n: number): string => `http://127.0.0.1:1/v3/volumes/${n}`;

test('refuses calls that exceed the budget, and makes none', async () => {
  const { send, made } = layers();
  const budget = new CallBudget(3);
  const ends = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((n) => send(request({ url: volume(n), tokenHash: 'a', budget }))),
  );
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
  expect(ends[4]).toMatchObject({
    reason: {
      ...exceeded,
      message:
        'The operation has made 3 calls to the services of the cloud, which is the limit. Request less in one operation.',
    },
  });
  expect(made).toEqual([1, 2, 3].map(volume));
});

test('is reset for the next event of a stream', async () => {
  const { send } = layers();
  const budget = new CallBudget(1);
  await send(request({ budget }));
  await expect(send(request({ budget }))).rejects.toMatchObject(exceeded);
  budget.renew();
  await expect(send(request({ budget }))).resolves.toBe(reply);
});

test('counts writes, and calls to every service', async () => {
  const { send } = layers();
  const budget = new CallBudget(4);
  for (const service of ['identity', 'compute', 'image'] as const) await send(request({ service, budget }));
  await send(request({ method: 'POST', budget }));
  await expect(send(request({ method: 'POST', budget }))).rejects.toMatchObject(exceeded);
});

test('does not count a call that shares a response', async () => {
  const { send, made } = layers();
  const budget = new CallBudget(1);
  await Promise.all([1, 2, 3].map(() => send(request({ tokenHash: 'a', budget }))));
  expect(made).toHaveLength(1);
});

test('counts retries', async () => {
  const { send, made } = layers(() => Promise.reject(new CinderError('UPSTREAM_UNAVAILABLE', 'away')));
  const budget = new CallBudget(5);
  await expect(send(request({ url: volume(1), budget }))).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  await expect(send(request({ url: volume(2), budget }))).rejects.toMatchObject(exceeded);
  expect(made).toHaveLength(5);
});

test('makes the call of an operation that joined another one, if only the budget of the other one was exhausted', async () => {
  const { send, made } = layers();
  const [spent, fresh] = [new CallBudget(0), new CallBudget(2)];
  const calls = [spent, fresh, fresh].map((budget) => send(request({ tokenHash: 'a', budget })));
  const ends = await Promise.allSettled(calls);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(made).toHaveLength(1);
});

describe('reserved calls', () => {
  test('are not counted on by others, and are returned if they were not made', () => {
    const budget = new CallBudget(10);
    const plan = budget.reserve(6);
    expect([budget.left, plan.left]).toEqual([4, 10]);
    plan.spend();
    expect([budget.left, plan.left]).toEqual([4, 9]);
    plan.release();
    expect(budget.left).toBe(9);
  });

  test('are as many as are left', () => {
    const budget = new CallBudget(10);
    budget.reserve(8);
    const second = budget.reserve(8);
    expect([budget.left, second.left]).toEqual([0, 2]);
    second.release();
    expect(budget.left).toBe(2);
  });

  test('do not prevent other calls within the limit, or allow calls beyond it', () => {
    const budget = new CallBudget(3);
    const plan = budget.reserve(3);
    budget.spend();
    plan.spend();
    plan.spend();
    expect(() => {
      plan.spend();
    }).toThrow('The operation has made 3 calls');
  });
});
