import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { UserName } from './support/facts.ts';
import { as } from './support/gateway.ts';
import { done, run, soon as wait } from './support/run.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';

graphql(`
  fragment LineageParts on Lineage {
    isComplete
    edges {
      kind
      depth
      parentId
      parent {
        id
      }
      childId
      child {
        id
      }
    }
  }
`);

const document = graphql(`
  query LineageOf($id: ID!, $depth: Int!) {
    node(id: $id) {
      ... on Volume {
        lineage(depth: $depth) {
          ...LineageParts
        }
      }
      ... on Backup {
        chain(depth: $depth) {
          ...LineageParts
        }
      }
    }
  }
`);

type Edge = [kind: string, depth: number, parent: string, child: string];

async function treeOf(id: string, depth = 5, user: UserName = 'alice') {
  const { data, calls } = await as(user).ask(document, { id, depth });
  const node = data.node as { lineage?: Tree; chain?: Tree } | null;
  const tree = node?.lineage ?? node?.chain;
  if (!tree) throw new Error(`${id} has no lineage.`);
  const edges = tree.edges.map(({ kind, depth: at, parentId, childId }): Edge => [kind, at, parentId, childId]);
  // The resources themselves are those of the IDs, as long as they exist.
  for (const { parent, parentId, child, childId } of tree.edges) {
    if (parent) expect(parent.id).toBe(parentId);
    expect(child?.id).toBe(childId);
  }
  return { edges, isComplete: tree.isComplete, calls, tree };
}

interface Tree {
  isComplete: boolean;
  edges: {
    kind: string;
    depth: number;
    parentId: string;
    parent: { id: string } | null;
    childId: string;
    child: { id: string } | null;
  }[];
}

async function create(mutation: string, input: object, field: string): Promise<string> {
  const made = await done<Record<string, { id: string }>>('alice', mutation, { ...input, wait }, `${field} { id }`);
  return made[field]?.id ?? '';
}

async function volumeFrom(source: object): Promise<string> {
  const id = await create('createVolume', { name: 'behaviour-lineage', source }, 'volume');
  deleteAfterTest(id);
  return id;
}

const sorted = (edges: readonly Edge[]): Edge[] => edges.toSorted((one, other) => (one.join() < other.join() ? -1 : 1));

test('the lineage of a volume has its origins, and what was made from it', async () => {
  const { id: root } = await testVolume();
  const snapshot = await create('createSnapshot', { volumeId: root, name: 's' }, 'snapshot');
  onTestFinished(async () => {
    await run('admin', 'deleteSnapshot', { id: snapshot, wait });
  });
  const restored = await volumeFrom({ snapshotId: snapshot });
  const clone = await volumeFrom({ volumeId: restored });
  const backup = await create('createBackup', { volumeId: clone, name: 'b' }, 'backup');
  onTestFinished(async () => {
    await run('admin', 'deleteBackup', { id: backup, wait });
  });

  const down = await treeOf(root);
  expect(sorted(down.edges)).toEqual(
    sorted([
      ['SNAPSHOT', 1, root, snapshot],
      ['FROM_SNAPSHOT', 2, snapshot, restored],
      ['CLONE', 3, restored, clone],
      ['BACKUP', 4, clone, backup],
    ]),
  );
  expect(down.isComplete).toBe(true);
  // One for the volume; snapshots, volumes by two parents, and backups on each level.
  expect(down.calls.length).toBeLessThanOrEqual(1 + 4 * 4);

  const middle = await treeOf(restored);
  expect(middle.edges).toEqual([
    ['SNAPSHOT', -2, root, snapshot],
    ['FROM_SNAPSHOT', -1, snapshot, restored],
    ['CLONE', 1, restored, clone],
    ['BACKUP', 2, clone, backup],
  ]);

  const shallow = await treeOf(clone, 1);
  expect(shallow).toMatchObject({
    edges: [
      ['CLONE', -1, restored, clone],
      ['BACKUP', 1, clone, backup],
    ],
    isComplete: false,
  });
});

test('a depth out of range is refused', async () => {
  const { id } = await testVolume();
  const { errors } = await as('alice').send(`{ volume(id: "${id}") { lineage(depth: 11) { isComplete } } }`);
  expect(errors).toMatchObject([{ message: '`depth` must be between 1 and 10; received 11.' }]);
});

test('the chain of a backup leads from the volume to the last increment', async () => {
  const { id: volumeId } = await testVolume();
  const backup = (name: string, incremental: boolean): Promise<string> =>
    create('createBackup', { volumeId, name, incremental }, 'backup');
  const full = await backup('full', false);
  const alone = await treeOf(full);
  expect(alone.edges).toEqual([['BACKUP', -1, volumeId, full]]);
  // Cinder's times have whole seconds. It bases an increment on the latest backup.
  await sleep(1000 - (Date.now() % 1000));
  const first = await backup('first', true);
  await sleep(1000 - (Date.now() % 1000));
  const second = await backup('second', true);
  onTestFinished(async () => {
    for (const id of [second, first, full]) await run('admin', 'deleteBackup', { id, wait });
  });
  const { edges, isComplete } = await treeOf(first, 5, 'admin');
  expect(edges).toEqual([
    ['BACKUP', -2, volumeId, full],
    ['INCREMENT', -1, full, first],
    ['INCREMENT', 1, first, second],
  ]);
  expect(isComplete).toBe(true);
  const { errors } = await as('alice').send(`{ backup(id: "${first}") { chain { isComplete } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
