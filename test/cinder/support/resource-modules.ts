import { readdirSync, readFileSync } from 'node:fs';
import type { Resource } from '../../../src/cinder/resource.ts';
import type { ManageableKind } from '../../../src/cinder/resources/manageable.ts';

const folder = new URL('../../../src/cinder/resources/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

/** The sources of `src/cinder/resources`, by file name, with each call in one line. */
export const sources: readonly (readonly [string, string])[] = files.map((name) => [
  name,
  readFileSync(new URL(name, folder), 'utf8').replace(/\s+/g, ' ').replaceAll('( ', '('),
]);

/** The exports with a `listKey`, which describe how a list is read. */
export async function listedKinds(): Promise<(Resource | ManageableKind<unknown>)[]> {
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).pathname) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isListed);
}

/** The resources that the modules export. */
export async function resourcesOf(): Promise<Resource[]> {
  return (await listedKinds()).filter((listed): listed is Resource => 'key' in listed);
}

function isListed(value: unknown): value is Resource | ManageableKind<unknown> {
  return typeof value === 'object' && value !== null && 'listKey' in value;
}
