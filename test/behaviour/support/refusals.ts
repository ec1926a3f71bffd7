import { expect, test } from 'vitest';
import { refused, refusedToOthers } from './run.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

/**
 * Tests that mutations on what is alice's are refused to a reader and a stranger, with nothing changed, and to everybody
 * where there is no such thing.
 *
 * @param look what is not to change
 */
export function testRefusals(mutations: readonly [name: string, input: object][], look: () => Promise<unknown>): void {
  test.each(mutations)('%s %j to a reader and a stranger', async (name, input) => {
    const before = await look();
    await refusedToOthers(name, input);
    expect(await look()).toEqual(before);
  });

  test.each(mutations)('%s %j for an unknown id', async (name, input) => {
    await refused('admin', name, { ...input, [name.startsWith('create') ? 'volumeId' : 'id']: unknownId }, 'NotFoundError');
  });
}
