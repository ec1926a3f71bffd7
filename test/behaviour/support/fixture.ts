import type { Fixture, TypesFixture } from './facts.ts';

/** Wraps an object so that reading a part that was not created throws. */
function furnishable<T extends object>(parts: Partial<T>): T {
  return new Proxy(parts, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) {
        throw new Error(
          `The fixture has no "${name}". Call \`await furnish({ … })\` with this resource before you read it.`,
        );
      }
      return target[name as keyof T];
    },
  }) as T;
}

const types: Partial<TypesFixture> = {};
const parts: Partial<Fixture> = {};

/** The resources that the running test file has created. */
export const fixture: Fixture = furnishable<Fixture>(parts);

/** Adds created resources. */
export function addToFixture(furnished: Partial<Fixture>): void {
  const { types: more, ...others } = furnished;
  Object.assign(parts, others);
  if (more) Object.assign(types, more);
  parts.types = furnishable<TypesFixture>(types);
}

/** Removes the resources of an earlier test file. @param shared the types that all test files share */
export function resetFixture(shared: Partial<TypesFixture>): void {
  for (const object of [parts, types]) for (const key of Object.keys(object)) Reflect.deleteProperty(object, key);
  addToFixture({ types: shared as TypesFixture });
}
