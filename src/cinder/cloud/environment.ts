import type { Environment } from './place.ts';
import type { SettingsSource } from './settings-source.ts';

/** Reads the settings from the environment: `auth_url` from `OS_AUTH_URL`, and so on, and `CINDER_ENDPOINT`. */
export function fromEnvironment(env: Environment): SettingsSource {
  const found = Object.entries(env).filter(([name]) => name.startsWith('OS_') || name === 'CINDER_ENDPOINT');
  const values = Object.fromEntries(found.map(([name, value]) => [keyOf(name), value]));
  // Old clients accept a list of regions, of which the first applies.
  const region = values['region_name']?.split(',')[0]?.trim();
  return { values: { ...values, ...(region !== undefined && { region_name: region }) }, nameOf: variableOf };
}

/** Completes the settings of a named cloud from the environment. The variables can select an endpoint, but no identity. */
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
