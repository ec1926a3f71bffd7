import type { Fixture, TypesFixture } from './facts.ts';

/** What is furnished of an object; what is not throws when it is read. */
function furnishable<T extends object>(parts: Partial<T>): T {
  return new Proxy(parts, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) {
        throw new Error(`The fixture has no "${name}". Call \`await furnish({ … })\` with what it takes before you read it.`);
      }
      return target[name as keyof T];
    },
  }) as T;
}

const types: Partial<TypesFixture> = {};
const parts: Partial<Fixture> = {};

/** What the test file that runs has furnished. */
export const fixture: Fixture = furnishable<Fixture>(parts);

/** Adds what was furnished. */
export function addToFixture(furnished: Partial<Fixture>): void {
  const { types: more, ...others } = furnished;
  Object.assign(parts, others);
  if (more) Object.assign(types, more);
  parts.types = furnishable<TypesFixture>(types);
}

/** Forgets what an earlier test file has furnished. @param shared what is there for every test file */
export function resetFixture(shared: Partial<TypesFixture>): void {
  for (const object of [parts, types]) for (const key of Object.keys(object)) Reflect.deleteProperty(object, key);
  addToFixture({ types: shared as TypesFixture });
}
