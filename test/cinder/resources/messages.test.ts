import { expect, test } from 'vitest';
import { messagesAbout } from '../../../src/cinder/resources/messages.ts';
import { fakeCinder, type FakeCinder, type FakeOptions } from '../../support/fake-cinder.ts';
import { time, volumeId } from '../../support/rows.ts';

const row = {
  id: 'm1',
  event_id: 'VOLUME_000001',
  user_message: 'No backend has room.',
  message_level: 'ERROR',
  created_at: time(1),
  guaranteed_until: time(2),
  request_id: 'req-1',
  resource_type: 'VOLUME',
  resource_uuid: volumeId(1),
};

function telling(body: unknown, options: FakeOptions = {}): FakeCinder {
  return fakeCinder({}, { ...options, answers: { 'GET /messages': () => body } });
}

test('lists the messages about one resource and request', async () => {
  const { client, calls } = telling({ messages: [row] });
  expect(await messagesAbout(client, volumeId(1), 'req-1')).toEqual([
    {
      kind: 'Message',
      id: 'm1',
      eventId: 'VOLUME_000001',
      userMessage: 'No backend has room.',
      messageLevel: 'ERROR',
      createdAt: `${time(1)}Z`,
      guaranteedUntil: `${time(2)}Z`,
      requestId: 'req-1',
      resourceType: 'VOLUME',
      resourceId: volumeId(1),
    },
  ]);
  expect(calls).toEqual([`GET /messages?resource_uuid=${volumeId(1)}&request_id=req-1&limit=10`]);
});

test('lists the messages about all requests without a request ID', async () => {
  const { client, calls } = telling({ messages: [] });
  expect(await messagesAbout(client, volumeId(1))).toEqual([]);
  expect(calls).toEqual([`GET /messages?resource_uuid=${volumeId(1)}&limit=10`]);
});

test('makes no call on a cloud that cannot filter messages', async () => {
  const { client, calls } = telling({ messages: [row] }, { microversion: '3.4' });
  expect(await messagesAbout(client, volumeId(1))).toEqual([]);
  expect(calls).toEqual([]);
});
