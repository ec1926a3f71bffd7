import { expect, test } from 'vitest';
import { decodePeerMessage, encodePeerMessage } from '../../../src/server/notifications/peer-message.ts';

test.each([
  { resources: null, projectId: 'p', region: 'RegionOne' },
  { resources: [{ kind: 'Volume', id: null }], projectId: null, region: null },
])('decodes what another gateway has encoded: %j', (hint) => {
  expect(decodePeerMessage(encodePeerMessage(hint))).toEqual(hint);
});

test.each(['', 'null', '{}', '{"resources":[],"projectId":7,"region":null}', '[]'])('ignores %s', (text) => {
  expect(decodePeerMessage(Buffer.from(text))).toBeUndefined();
});
