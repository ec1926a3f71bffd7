import { describe, expect, it } from 'vitest';
import { createApolloList } from './apollo/list.ts';
import { createRelayList } from './relay/list.ts';
import { createUrqlList } from './urql/list.ts';
import { transports, useSite } from './support/site.ts';

const site = useSite();
const clients = { Relay: createRelayList, 'Apollo Client': createApolloList, urql: createUrqlList };

const nameOf = ({ name }: { name: string }): string => name;
const rename = 'mutation ($id: ID!) { updateVolume(input: { id: $id, name: "renamed" }) { userErrors { message } } }';
const remove = 'mutation ($id: ID!) { deleteVolume(input: { id: $id }) { userErrors { message } } }';

describe.each(Object.entries(clients))('%s', (_, createList) => {
  it('loads a list page by page', async () => {
    const all = (await site.furnish(['a', 'b', 'c', 'd', 'e'])).map(nameOf);
    const list = createList(site.access('WebSocket'));
    await list.load();
    expect(list.names()).toEqual(all.slice(0, 2));
    expect(list.hasNextPage()).toBe(true);
    await list.loadNext();
    expect(list.names()).toEqual(all.slice(0, 4));
    expect(list.hasNextPage()).toBe(true);
    await list.loadNext();
    expect(list.names()).toEqual(all);
    expect(list.hasNextPage()).toBe(false);
  });

  it('shows a volume that it creates, and hides one that it deletes', async () => {
    const all = await site.furnish(['a', 'b', 'c', 'd', 'e']);
    const [first, second, third, fourth, fifth] = all.map(nameOf);
    const list = createList(site.access('WebSocket'));
    await list.load();
    await list.loadNext();
    await list.create('new');
    expect(list.names()).toEqual(['new', first, second, third, fourth]);
    await list.remove(all[0]?.id ?? '');
    expect(list.names()).toEqual(['new', second, third, fourth]);
    await list.remove(all[2]?.id ?? '');
    expect(list.names()).toEqual(['new', second, fourth]);
    await list.loadNext();
    expect(list.names()).toEqual(['new', second, fourth, fifth]);
    expect(list.hasNextPage()).toBe(false);
  });

  it('repeats a query or mutation with a new token after a refusal', async () => {
    const all = (await site.furnish(['a', 'b', 'c'])).map(nameOf);
    const list = createList(site.access('WebSocket'));
    await list.load();
    expect(site.given).toHaveLength(1);
    // The gateway has cached the token as valid. Cinder refuses it, in an answer with the status 200.
    site.revoke(site.given[0] ?? '');
    await list.loadNext();
    expect(list.names()).toEqual(all);
    expect(site.given).toHaveLength(2);
    // The gateway knows that the token is invalid, and refuses it with the status 401.
    await site.forget(site.given[1] ?? '');
    await list.create('new');
    expect(list.names()).toEqual(['new', ...all]);
    expect(site.given).toHaveLength(3);
  });

  describe.each(transports)('over %s', (transport) => {
    it('shows the changes of others', async () => {
      const shown = (await site.furnish(['a', 'b', 'c'])).map(nameOf).slice(0, 2);
      const list = createList(site.access(transport));
      const kinds: string[] = [];
      await list.load();
      list.watch((kind) => kinds.push(kind));
      await expect.poll(() => kinds).toEqual(['INITIAL', 'INITIAL', 'INITIAL']);
      expect(list.names()).toEqual(shown);

      const id = await site.create('new');
      await expect.poll(list.names).toEqual(['new', ...shown]);
      await site.send(rename, { id });
      await expect.poll(list.names).toEqual(['renamed', ...shown]);
      await site.send(remove, { id });
      await expect.poll(list.names).toEqual(shown);
      expect(kinds.filter((kind) => kind !== 'UPDATED')).toEqual([
        'INITIAL',
        'INITIAL',
        'INITIAL',
        'CREATED',
        'DELETED',
      ]);
    });

    it('adds only new volumes to a list that is not fully loaded', async () => {
      const all = await site.furnish(['a', 'b', 'c']);
      const list = createList(site.access(transport));
      const kinds: string[] = [];
      await list.load();
      list.watch((kind) => kinds.push(kind));
      await expect.poll(() => kinds).toHaveLength(3);
      await site.send(rename, { id: all[2]?.id });
      await expect.poll(() => kinds[3]).toBe('UPDATED');
      expect(list.names()).toEqual(all.slice(0, 2).map(nameOf));
    });

    it('resumes with a new token without missing events', async () => {
      const shown = (await site.furnish(['a', 'b'])).map(nameOf);
      const list = createList(site.access(transport));
      const kinds: string[] = [];
      await list.load();
      list.watch((kind) => kinds.push(kind));
      await expect.poll(() => kinds).toEqual(['INITIAL', 'INITIAL']);
      expect(site.given).toHaveLength(1);

      site.revoke(site.given[0] ?? '');
      await site.create('missed');
      await expect.poll(list.names).toEqual(['missed', ...shown]);
      expect(site.given).toHaveLength(2);
      expect(kinds.slice(0, 3)).toEqual(['INITIAL', 'INITIAL', 'CREATED']);
    });
  });
});
