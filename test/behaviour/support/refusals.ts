import { expect, test } from 'vitest';
import { refused, refusedToOthers } from './run.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

/**
 * Tests that mutations of alice's resources are refused for a reader and a user of another project, without changes, and for all
 * users if the resource does not exist.
 *
 * @param look reads the resource that must not change
 */
export function testRefusals(mutations: readonly [name: string, input: object][], look: () => Promise<unknown>): void {
  test.each(mutations)('%s %j is refused for a reader and a user of another project', async (name, input) => {
    const before = await look();
    await refusedToOthers(name, input);
    expect(await look()).toEqual(before);
  });

  test.each(mutations)('%s %j reports an unknown ID', async (name, input) => {
    await refused(
      'admin',
      name,
      { ...input, [name.startsWith('create') ? 'volumeId' : 'id']: unknownId },
      'NotFoundError',
    );
  });
}
