import { expect, it } from 'vitest';
import { useSite } from '../support/site.ts';
import { send } from './client.ts';

const site = useSite();

it('reads a list, also with another token after one was refused', async () => {
  const names = (await site.furnish(['a', 'b'])).map(({ name }) => name);
  const access = site.access('WebSocket');
  const list = async (): Promise<string[]> => {
    const { volumes } = await send<{ volumes: { nodes: { name: string }[] } }>(
      access,
      '{ volumes { nodes { name } } }',
    );
    return volumes.nodes.map(({ name }) => name);
  };
  expect(await list()).toEqual(names);
  await site.forget(site.given[0] ?? '');
  expect(await list()).toEqual(names);
  expect(site.given).toHaveLength(2);
});

it('throws the errors of an answer', async () => {
  await expect(send(site.access('WebSocket'), '{ unknown }')).rejects.toThrow('Cannot query field "unknown"');
});
