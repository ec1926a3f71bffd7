import { describe, expect, test } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { canary, type Fault } from './support/fault.ts';
import { faultCases } from './support/faults.ts';
import { callTimeout, useSite } from './support/site.ts';

const site = useSite();

const note = 'The request may have been carried out. Check before you repeat it.';
const createVolume =
  'mutation ($name: String!) { createVolume(input: { name: $name, size: 1 }) { volume { cinderId name } userErrors { message } } }';
const createAndWait = `mutation ($name: String!) {
  createVolume(input: { name: $name, size: 1, wait: { interval: 0.05, timeout: 60 } }) { volume { status } userErrors { __typename } }
}`;

let count = 0;
const newName = (): string => `fault-${++count}`;

async function volumesNamed(name: string): Promise<{ id: string }[]> {
  const { volumes } = (await site.rest('GET', `/volumes?name=${name}`)) as { volumes: { id: string }[] };
  return volumes;
}

/** Whether the answer means that Cinder has not executed the request. */
function isRefusal(fault: Fault): boolean {
  return fault.kind === 'status' && (fault.status === 503 || fault.status === 404);
}

describe.each(faultCases)('$name in answer to a write', ({ fault, code }) => {
  test('causes one error after one call, which states whether the outcome is unknown', async () => {
    const { send, fail, received } = await site.serve();
    const name = newName();
    // Cinder executes the request, and only the answer is lost, unless the fault prevents this.
    fail(
      'reaches' in fault || isRefusal(fault) || fault.kind === 'slow' || fault.kind === 'truncated'
        ? fault
        : ({ ...fault, reaches: true } as Fault),
      /^POST \/volumes$/,
    );
    const started = performance.now();
    const failed = await send(createVolume, { name });
    expect(performance.now() - started).toBeLessThan(callTimeout + scaled(1500));
    expect(failed.data).toEqual({ createVolume: null });
    expect(failed.errors).toMatchObject([{ path: ['createVolume'], extensions: { code } }]);
    expect(failed.errors).toHaveLength(1);
    expect(received.filter((call) => call === 'POST /volumes')).toHaveLength(1);
    const [error] = failed.errors;
    expect([error?.message.includes(note), error?.extensions['outcomeUnknown']]).toEqual(
      isRefusal(fault) ? [false, undefined] : [true, true],
    );
    expect(await volumesNamed(name)).toHaveLength(isRefusal(fault) ? 0 : 1);
    expect(failed.text).not.toContain(canary);
  });

  test('does not affect mutations before and after it in the document', async () => {
    const { send, fail } = await site.serve();
    const [first, second] = [newName(), newName()];
    fail(fault, /^PUT \/volumes\//);
    const { id } = (
      (await site.rest('POST', '/volumes', { volume: { name: newName(), size: 1 } })) as { volume: { id: string } }
    ).volume;
    const answer = await send(
      `mutation ($a: String!, $b: String!, $id: ID!) {
        before: createVolume(input: { name: $a, size: 1 }) { volume { name } userErrors { message } }
        failed: updateVolume(input: { id: $id, description: "new" }) { userErrors { message } }
        after: createVolume(input: { name: $b, size: 1 }) { volume { name } userErrors { message } }
      }`,
      { a: first, b: second, id },
    );
    expect(answer.data).toMatchObject({
      before: { volume: { name: first }, userErrors: [] },
      after: { volume: { name: second }, userErrors: [] },
    });
    // The answer to an update is not read.
    const isRead = !(fault.kind === 'wrong-type' && fault.as !== 'html');
    expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      isRead ? [[['failed'], code]] : [],
    );
  });
});

describe.each(faultCases)('$name while a mutation waits', ({ fault }) => {
  test('for some reads is hidden, with one write and the final status', async () => {
    const { send, fail, received } = await site.serve();
    fail(fault, /^GET \/volumes\/[0-9a-f-]{36}$/, 2);
    const answer = await send(createAndWait, { name: newName() });
    const nonsense = fault.kind === 'wrong-type' && fault.as !== 'html';
    if (nonsense) {
      expect(answer.errors).toMatchObject([{ path: ['createVolume'], extensions: { code: 'UPSTREAM_ERROR' } }]);
      expect(answer.errors[0]?.message).toMatch(
        /^Cinder accepted `createVolume` \(volume [0-9a-f-]{36}\), but waiting for the result failed: /,
      );
    } else {
      expect(answer).toMatchObject({
        errors: [],
        data: { createVolume: { volume: { status: 'AVAILABLE' }, userErrors: [] } },
      });
    }
    expect(received.filter((call) => call === 'POST /volumes')).toHaveLength(1);
  });
});

test('a write that could not be sent has no unknown outcome', async () => {
  const { send, proxy } = await site.serve();
  await send('{ apiVersion { microversion } }');
  await proxy.close();
  const { errors } = await send(createVolume, { name: newName() });
  expect(errors).toMatchObject([{ path: ['createVolume'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(errors[0]?.message).not.toContain(note);
  expect(errors[0]?.extensions).not.toHaveProperty('outcomeUnknown');
});

test('a wait without answers from Cinder ends at its timeout, with the created volume', async () => {
  const { send, fail } = await site.serve();
  fail({ kind: 'status', status: 500 }, /^GET \/volumes\/[0-9a-f-]{36}$/);
  const answer = await send(
    `mutation ($name: String!) {
      createVolume(input: { name: $name, size: 1, wait: { interval: 0.05, timeout: 1 } }) {
        volume { id } userErrors { __typename message }
      }
    }`,
    { name: newName() },
  );
  expect(answer.data).toMatchObject({ createVolume: { userErrors: [{ __typename: 'WaitTimeoutError' }] } });
  expect(answer.errors).toMatchObject([{ path: ['createVolume', 'volume'], extensions: { code: 'UPSTREAM_ERROR' } }]);
});
