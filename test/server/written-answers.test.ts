import { stringifyMessage, MessageType } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WrittenAnswers } from '../../src/server/written-answers.ts';

const text = '{"data":{"name":"}\\"","size": 1}}';

test('inserts a text into the message of graphql-ws unchanged, and forgets it', () => {
  const answers = new WrittenAnswers();
  const message = stringifyMessage({ id: '"}', type: MessageType.Next, payload: answers.standIn(text) as never });
  expect(answers.fill(message)).toBe(`{"id":"\\"}","type":"next","payload":${text}}`);
  expect(answers.fill(message)).toBe(message);
});

test('inserts several texts into their own messages', () => {
  const answers = new WrittenAnswers();
  const messages = ['{"data":1}', '{"data":2}'].map((one) =>
    stringifyMessage({ id: '1', type: MessageType.Next, payload: answers.standIn(one) as never }),
  );
  expect(messages.reverse().map((message) => answers.fill(message))).toEqual(
    [2, 1].map((n) => `{"id":"1","type":"next","payload":{"data":${n}}}`),
  );
});

test.each(['{"type":"pong"}', '{"type":"pong","payload":{"a":"00000000-0000-4000-8000-000000000000"}}', ''])(
  'leaves %j unchanged',
  (message) => {
    expect(new WrittenAnswers().fill(message)).toBe(message);
  },
);
