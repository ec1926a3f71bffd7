import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest on their clouds, slowest first. */
export const slowest = [
  'behaviour/sort-keys',
  'faults/fuzz-documents',
  'behaviour/missing-group',
  'behaviour/backup-mutations',
  'behaviour/odd-keys',
  'behaviour/waiting',
  'behaviour/live',
  'faults/outage',
  'faults/reads',
  'faults/streams',
  'behaviour/older-clouds',
  'behaviour/consistency-group-mutations',
  'behaviour/group-mutations',
  'behaviour/snapshot-mutations',
  'behaviour/member-filters',
  'behaviour/group-snapshot-mutations',
  'resolvers/list/list-connection/walks',
  'server/limits/use-limits',
  'server/gateway/busy-loop',
  'main',
].map((name) => `test/${name}.test.ts`);

/** Starts the slowest files first, so that no worker runs one of them alone at the end. Vitest would start the largest files first. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = slowest.findIndex((name) => moduleId.endsWith(name));
      return index < 0 ? slowest.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
