import { describe, expect, test } from 'vitest';
import { messages, type Message } from '../../../src/cinder/resources/messages.ts';
import { listConnection } from '../../../src/resolvers/list/list-connection.ts';
import { resourceOfMessage } from '../../../src/resolvers/message/messages.ts';
import { operation } from '../../support/operation.ts';
import {
  backupId,
  backupRow,
  messageId,
  messageRow,
  rows,
  snapshotId,
  snapshotRow,
  volumeId,
  volumeRow,
} from '../../support/rows.ts';

const message = (resource_type: string | undefined, resource_uuid: string | undefined): Message =>
  messages.decode(messageRow(1, 1, { resource_type, resource_uuid }));

describe('the resource of a message', () => {
  const store = { volumes: [volumeRow(1)], snapshots: [snapshotRow(1, 1)], backups: [backupRow(1, 1)] };

  test.each([
    ['VOLUME', volumeId(1), 'Volume', 'GET /volumes/'],
    ['VOLUME_SNAPSHOT', snapshotId(1), 'Snapshot', 'GET /snapshots/'],
    ['VOLUME_BACKUP', backupId(1), 'Backup', 'GET /backups/'],
  ])('is loaded by its type: %s', async (type, id, kind, call) => {
    const { context, calls } = operation(store);
    expect(await resourceOfMessage(context, message(type, id))).toMatchObject({ kind, id });
    expect(calls).toEqual([call + id]);
  });

  test('is null if deleted', async () => {
    expect(await resourceOfMessage(operation(store).context, message('VOLUME', volumeId(9)))).toBeNull();
  });

  test.each([
    ['VOLUME_GROUP', volumeId(1)],
    ['toString', volumeId(1)],
    ['VOLUME', undefined],
    [undefined, undefined],
  ])('is null without a call for an unknown type or without an ID: %s %s', async (type, id) => {
    const { context, calls } = operation(store);
    expect(await resourceOfMessage(context, message(type, id))).toBeNull();
    expect(calls).toEqual([]);
  });
});

test('fills a page with own messages, and reports the last page, regardless of messages of other projects in between', async () => {
  const store = { messages: rows(40, (n) => messageRow(n, 1, { project_id: n % 4 === 0 ? 'p1' : 'p2' })) };
  const seen: string[] = [];
  let after: string | undefined;
  for (let more = true; more;) {
    const { context, calls } = operation(store);
    const page = await listConnection(
      context,
      context.loaders.message,
      { first: 5, after },
      { items: true, totalCount: true, hasNextPage: true, hasPreviousPage: false },
    );
    expect(page.edges).toHaveLength(5);
    expect(page.totalCount).toBeNull();
    expect(calls).toHaveLength(1);
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.edges.at(-1)?.cursor;
    more = page.hasNextPage;
  }
  expect(seen).toEqual([40, 36, 32, 28, 24, 20, 16, 12, 8, 4].map(messageId));
});
