import type { Environment } from './place.ts';
import type { SettingsSource } from './settings.ts';

/** The settings in the environment: `OS_AUTH_URL` is `auth_url`, and so on; and `CINDER_ENDPOINT`. */
export function fromEnvironment(env: Environment): SettingsSource {
  const found = Object.entries(env).filter(([name]) => name.startsWith('OS_') || name === 'CINDER_ENDPOINT');
  const values = Object.fromEntries(found.map(([name, value]) => [keyOf(name), value]));
  // Old clients take a list of regions: the first one counts.
  const region = values['region_name']?.split(',')[0]?.trim();
  return { values: { ...values, ...(region !== undefined && { region_name: region }) }, nameOf: variableOf };
}

/**
 * A named cloud, with what its file leaves open taken from the environment. The variables may say where to look in a
 * cloud, never who we are there.
 */
export function filledFromEnvironment({ values, nameOf, authKeys }: SettingsSource, env: Environment): SettingsSource {
  const lendable = ['region_name', 'interface', 'cinder_endpoint'];
  const found = Object.entries(fromEnvironment(env).values);
  const lent = Object.fromEntries(found.filter(([key]) => lendable.includes(key) && !(key in values)));
  return { values: { ...values, ...lent }, authKeys, nameOf: (key) => (key in lent ? variableOf(key) : nameOf(key)) };
}

function keyOf(variable: string): string {
  return variable.replace(/^OS_/, '').toLowerCase();
}

function variableOf(key: string): string {
  return key === 'cinder_endpoint' ? 'CINDER_ENDPOINT' : `OS_${key.toUpperCase()}`;
}
