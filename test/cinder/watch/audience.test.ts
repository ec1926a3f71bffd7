import { expect, test, vi } from 'vitest';
import { Audience } from '../../../src/cinder/watch/audience.ts';
import type { Change } from '../../../src/cinder/watch/change.ts';
import { watching } from '../../../src/cinder/watch/pace.ts';
import type { Watched } from '../../../src/cinder/watch/seen.ts';
import { Viewer } from '../../../src/cinder/watch/viewer.ts';
import { changeOf } from './support/changes.ts';
import { LiveCloud, Reader } from './support/live-cloud.ts';

const cloud = new LiveCloud();
const audience = (): {
  all: Audience<Watched>;
  join: (name: string, ids: string[] | null, token?: object) => Viewer<Watched>;
} => {
  const all = new Audience<Watched>();
  const join = (name: string, ids: string[] | null, token = {}): Viewer<Watched> => {
    const viewer = new Viewer<Watched>(cloud.caller(name, token).client, ids && new Set(ids), watching, {}, (gone) =>
      all.remove(gone),
    );
    all.add(viewer);
    return viewer;
  };
  return { all, join };
};
const expired = { expiresAt: new Date(Date.now() - 1000) };
const root = { roles: ['admin'] };

test('has the observed IDs as long as subscribers observe them', () => {
  const { all, join } = audience();
  const { ids } = all.wanted;
  const [one, two, every] = [join('alice', ['1', '2']), join('bob', ['2']), join('bob', null)];
  expect([[...ids.keys()], all.wanted.everything, all.size]).toEqual([['1', '2'], true, 3]);
  one.mailbox.end();
  every.mailbox.end();
  every.mailbox.end();
  expect([[...ids.keys()], all.wanted.everything, all.size]).toEqual([['2'], false, 1]);
  two.mailbox.end();
  expect([ids.size, all.size, all.paces.pause(true)]).toEqual([0, 0, Infinity]);
});

test('polls with the token of an administrator first, and with an expired token last', () => {
  const { all, join } = audience();
  expect(all.poller()).toBeUndefined();
  const old = join('old', null, expired);
  expect(all.poller()).toBe(old);
  const alice = join('alice', null);
  expect(all.poller()).toBe(alice);
  const oldRoot = join('old root', null, { ...root, ...expired });
  expect(all.poller()).toBe(oldRoot);
  const newRoot = join('root', null, root);
  join('bob', null);
  expect(all.poller()).toBe(newRoot);
});

test('sends a change to subscribers of its ID and of everything, and its record to those with the same token', async () => {
  const { all, join } = audience();
  const [byId, other, every, foreign] = [
    join('alice', ['1']),
    join('alice', ['2']),
    join('alice', null),
    join('bob', null),
  ];
  const readers = [byId, other, every, foreign].map(({ mailbox }) => new Reader(mailbox));
  const record = { kind: 'Volume', id: '1', status: 'available' };
  all.tell(changeOf('1', { record }), byId.tokenHash);
  await vi.waitFor(() => expect(readers[3]?.changes).toHaveLength(1));
  expect(readers.map(({ changes }) => changes.map((change: Change<Watched>) => change.record))).toEqual([
    [record],
    [],
    [record],
    [null],
  ]);
});

test('sends a change of an unlisted resource only to subscribers of its ID', async () => {
  const { all, join } = audience();
  const [byId, every] = [join('root', ['1'], root), join('alice', null)].map(({ mailbox }) => new Reader(mailbox));
  all.tell(changeOf('1', { reach: 'ids' }), '');
  all.tell(changeOf('2'), '');
  await vi.waitFor(() => expect(every?.changes).toMatchObject([{ id: '2' }]));
  expect(byId?.changes).toMatchObject([{ id: '1' }]);
});

test('ends the subscriptions with an invalid token, and no others', async () => {
  const { all, join } = audience();
  const [one, two, three] = [join('alice', ['1']), join('alice', null), join('bob', null)].map(
    ({ mailbox }) => new Reader(mailbox),
  );
  const refused = new Error('401');
  all.endToken(cloud.caller('alice').client.token.hash, refused);
  await vi.waitFor(() => expect([one?.ended, two?.ended]).toEqual([refused, refused]));
  expect([three?.ended, all.size]).toEqual(['no', 1]);
  all.end();
  await vi.waitFor(() => expect(three?.ended).toBe('done'));
});
