import { describe, expect, test } from 'vitest';
import type { Identified } from '../../../../src/cinder/resource.ts';
import { sortValueOf } from '../../../../src/cinder/sort-keys.ts';
import type { TypeLoaders } from '../../../../src/loaders/type-loaders.ts';
import type { Loaders } from '../../../../src/loaders/loaders.ts';
import type { Connection, ConnectionWants } from '../../../../src/resolvers/common/connection.ts';
import { listConnection } from '../../../../src/resolvers/list/list-connection.ts';
import { operation } from '../../../support/operation.ts';
import * as row from '../../../support/rows.ts';
import type { Row } from '../../../support/rows.ts';
import type { TableName } from '../../../support/fake-tables.ts';

const wants: ConnectionWants = { items: true, totalCount: false, hasNextPage: true, hasPreviousPage: true };
/** Values in an order that differs from that of the IDs. Some are equal, and some are missing. */
const scattered = (n: number): string | null => (n % 11 === 0 ? null : `v${(n * 37) % 23}`);

const lists: [table: TableName, typeLoaders: (loaders: Loaders) => unknown, make: (n: number) => Row][] = [
  [
    'volumes',
    (loaders) => loaders.volume,
    (n) =>
      row.volumeRow(n, {
        name: scattered(n),
        size: n % 7,
        updated_at: n % 3 ? row.time(n % 50) : null,
        volume_type: `t${n % 4}`,
      }),
  ],
  [
    'snapshots',
    (loaders) => loaders.snapshot,
    (n) =>
      row.snapshotRow(n, 1, {
        name: scattered(n),
        display_name: scattered(n),
        size: n % 7,
        updated_at: n % 3 ? row.time(n % 50) : null,
      }),
  ],
  [
    'backups',
    (loaders) => loaders.backup,
    (n) =>
      row.backupRow(n, 1 + (n % 9), {
        name: scattered(n),
        display_name: scattered(n),
        updated_at: n % 3 ? row.time(n % 50) : null,
      }),
  ],
  ['attachments', (loaders) => loaders.attachment, (n) => row.attachmentRow(n, 1)],
  ['groups', (loaders) => loaders.group, (n) => row.groupRow(n, { name: scattered(n) })],
  [
    'volumeTypes',
    (loaders) => loaders.volumeType,
    (n) => row.typeRow(n, { name: `type ${(n * 37) % 503}`, is_public: true }),
  ],
  [
    'groupTypes',
    (loaders) => loaders.groupType,
    (n) => row.groupTypeRow(n, { name: `type ${(n * 37) % 503}`, is_public: true }),
  ],
  ['groupSnapshots', (loaders) => loaders.groupSnapshot, (n) => row.groupSnapshotRow(n, 1, { name: scattered(n) })],
  ['qosSpecs', (loaders) => loaders.qosSpec, (n) => row.qosSpecRow(n)],
  [
    'consistencyGroups',
    (loaders) => loaders.consistencyGroup,
    (n) => row.consistencyGroupRow(n, { name: scattered(n) }),
  ],
  ['messages', (loaders) => loaders.message, (n) => row.messageRow(n, 1)],
];

/** A list that changes. The rows 1 to 200 remain. Others are added and deleted before every page. */
class ChangingList {
  readonly #rows: Row[];
  readonly #make: (n: number) => Row;
  #last = 240;

  constructor(make: (n: number) => Row) {
    this.#make = make;
    this.#rows = row.rows(240, make);
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Deletes one row after the first 200, and adds two. */
  change(): void {
    this.#rows.splice(200, 1);
    for (let added = 0; added < 2; added++) this.#rows.push(this.#make(++this.#last));
  }
}

describe.each(lists)('%s', (table, pick, make) => {
  const typeLoaders = (loaders: Loaders): TypeLoaders<Identified> => pick(loaders) as TypeLoaders<Identified>;
  const keys = (() => {
    const { resource } = typeLoaders(operation({}).context.loaders);
    return Object.entries(resource.sortKeys).map((entry) => sortValueOf(...entry));
  })();

  test.each(keys.flatMap((key) => (['asc', 'desc'] as const).map((direction) => [key, direction] as const)))(
    'in the order %s:%s, returns each remaining row once in both directions, while other rows change',
    async (field, direction) => {
      for (const isBackward of [false, true]) {
        const list = new ChangingList(make);
        const stable = new Set(list.rows.slice(0, 200).map(({ id }) => id));
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let more = true; more;) {
          // Each page is a separate operation.
          const { context } = operation({ volumes: [row.volumeRow(1)], [table]: list.rows }, { isAdmin: true });
          const place = isBackward ? { last: 36, before: cursor } : { first: 36, after: cursor };
          const page: Connection<Identified> = await listConnection(
            context,
            typeLoaders(context.loaders),
            { ...place, orderBy: [{ field, direction }] },
            wants,
          );
          seen.push(...page.edges.map(({ node }) => node.id));
          cursor = (isBackward ? page.edges[0] : page.edges.at(-1))?.cursor;
          more = isBackward ? page.hasPreviousPage : page.hasNextPage;
          list.change();
        }
        const counts = seen.filter((id) => stable.has(id));
        expect([isBackward, counts.length, new Set(counts).size]).toEqual([isBackward, 200, 200]);
      }
    },
  );
});
