import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { withReasons } from '../../../src/resolvers/common/reasons.ts';
import { cinderError } from '../../support/failure.ts';
import { fakeCinder, type Answer } from '../../support/fake-cinder.ts';
import { messageRow, volumeId } from '../../support/rows.ts';

const about = { id: volumeId(1), requestId: 'req-1' };
const failure = new CinderError('RESOURCE_FAILURE', 'It changed to error.', { lastStatus: 'error' });

async function explained(
  error: unknown,
  answer: Answer = () => ({ messages: [] }),
): Promise<{ error: unknown; calls: string[] }> {
  const { client, calls } = fakeCinder({}, { answers: { 'GET /messages': answer } });
  return { error: await withReasons(error, client, about), calls };
}

test('adds the texts of the messages of Cinder to a failure', async () => {
  const { error } = await explained(failure, () => ({
    messages: [messageRow(1, 1, { user_message: 'No room.' }), messageRow(2, 1, { user_message: 'Sorry.' })],
  }));
  const reasons = ['No room.', 'Sorry.'];
  expect(error).toEqual(
    cinderError('RESOURCE_FAILURE', 'It changed to error. No room. Sorry.', {
      reasons,
      lastStatus: 'error',
      requestId: 'req-1',
    }),
  );
});

test('reads the messages once more if Cinder has not created them yet', async () => {
  let reads = 0;
  const { error, calls } = await explained(failure, () => ({
    messages: reads++ === 0 ? [] : [messageRow(1, 1, { user_message: 'No room.' })],
  }));
  expect(error).toMatchObject({ details: { reasons: ['No room.'] } });
  expect(calls).toHaveLength(2);
});

test('leaves a failure without messages unchanged', async () => {
  expect((await explained(failure)).error).toEqual(
    cinderError('RESOURCE_FAILURE', /^It changed to error\.$/, { reasons: [], lastStatus: 'error' }),
  );
});

test('throws the failure even if the messages cannot be read', async () => {
  const { error } = await explained(failure, () => Promise.reject(new CinderError('UPSTREAM_ERROR', 'oops')));
  expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'It changed to error.', { reasons: [] }));
});

test.each([new CinderError('RESOURCE_TIMEOUT', 'late'), new Error('bug'), 'text'])(
  'leaves %s unchanged, without a call',
  async (thrown) => {
    const { error, calls } = await explained(thrown);
    expect(error).toBe(thrown);
    expect(calls).toEqual([]);
  },
);

test('adds the texts of messages about other resources, without duplicates', async () => {
  const { client, calls } = fakeCinder(
    {},
    { answers: { 'GET /messages': () => ({ messages: [messageRow(1, 1, { user_message: 'No room.' })] }) } },
  );
  const error = await withReasons(failure, client, { ...about, about: [volumeId(2), volumeId(3)] });
  expect(error).toEqual(cinderError('RESOURCE_FAILURE', 'It changed to error. No room.', { reasons: ['No room.'] }));
  expect(calls.map((call) => /resource_uuid=([^&]*)/.exec(call)?.[1])).toEqual([volumeId(2), volumeId(3)]);
});
