import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { withReasons } from '../../src/resolvers/reasons.ts';
import { cinderError } from '../support/failure.ts';
import { fakeCinder, type Answer } from '../support/fake-cinder.ts';
import { volumeId } from '../support/rows.ts';

const about = { id: volumeId(1), requestId: 'req-1' };
const failure = new CinderError('RESOURCE_FAILURE', 'It went to error.', { lastStatus: 'error' });

async function explained(
  error: unknown,
  answer: Answer = () => ({ messages: [] }),
): Promise<{ error: unknown; calls: string[] }> {
  const { client, calls } = fakeCinder({}, { answers: { 'GET /messages': answer } });
  return { error: await withReasons(error, client, about), calls };
}

test("a failure with the words of Cinder's messages", async () => {
  const { error } = await explained(failure, () => ({
    messages: [
      { id: '1', user_message: 'No room.' },
      { id: '2', user_message: 'Sorry.' },
    ],
  }));
  const reasons = ['No room.', 'Sorry.'];
  expect(error).toEqual(
    cinderError('RESOURCE_FAILURE', 'It went to error. No room. Sorry.', {
      reasons,
      lastStatus: 'error',
      requestId: 'req-1',
    }),
  );
});

test('a failure of which Cinder says nothing', async () => {
  expect((await explained(failure)).error).toEqual(
    cinderError('RESOURCE_FAILURE', /^It went to error\.$/, { reasons: [], lastStatus: 'error' }),
  );
});

test('a failure of which Cinder cannot be asked is that failure still', async () => {
  const { error } = await explained(failure, () => Promise.reject(new CinderError('UPSTREAM_ERROR', 'oops')));
  expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'It went to error.', { reasons: [] }));
});

test.each([new CinderError('RESOURCE_TIMEOUT', 'late'), new Error('bug'), 'text'])(
  '%s stays as it is, with no call',
  async (thrown) => {
    const { error, calls } = await explained(thrown);
    expect(error).toBe(thrown);
    expect(calls).toEqual([]);
  },
);

test('the words of messages about others than the resource, each said once', async () => {
  const { client, calls } = fakeCinder({}, { answers: { 'GET /messages': () => ({ messages: [{ id: '1', user_message: 'No room.' }] }) } });
  const error = await withReasons(failure, client, { ...about, about: [volumeId(2), volumeId(3)] });
  expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'It went to error. No room.', { reasons: ['No room.'] }));
  expect(calls.map((call) => /resource_uuid=([^&]*)/.exec(call)?.[1])).toEqual([volumeId(2), volumeId(3)]);
});
