import type { SettingsSource } from './settings-source.ts';

/** The prefixes of a setting for Block Storage only, in the order of openstacksdk. */
const prefixes = ['block_storage', 'volumev3', 'volumev2', 'volume', 'block_store'];

function ofService(...settings: readonly string[]): string[] {
  return settings.flatMap((setting) => prefixes.map((prefix) => `${prefix}_${setting}`));
}

/** The keys of each setting, in the order of precedence. Keys for one service take precedence. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  auth_type: ['auth_type', 'auth_plugin'],
  token: ['token', 'auth_token'],
  username: ['username', 'user_name'],
  project_id: ['project_id', 'tenant_id'],
  project_name: ['project_name', 'tenant_name'],
  region_name: [...ofService('region_name'), 'region_name'],
  interface: [...ofService('endpoint_type', 'interface'), 'endpoint_type', 'interface'],
  endpoint_override: [...ofService('endpoint_override', 'endpoint'), 'cinder_endpoint'],
  api_version: ofService('api_version'),
  default_microversion: ofService('default_microversion'),
  service_type: ofService('service_type'),
  service_name: ofService('service_name'),
  api_timeout: [...ofService('api_timeout', 'timeout'), 'api_timeout'],
};

/** Renames settings to one canonical name each. Empty texts and null count as unset. */
export function canonical({ values, nameOf }: SettingsSource): SettingsSource {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
  const keys = new Map(Object.entries(aliases).map(([name, known]) => [name, known.find((key) => key in given)]));
  const renamed = [...keys].flatMap(([name, key]) => (key === undefined ? [] : [[name, given[key]] as const]));
  return {
    values: { ...given, ...Object.fromEntries(renamed) },
    nameOf: (name) => nameOf(keys.get(name) ?? keyFor(name)),
  };
}

/** The canonical name of a key: `username` for `user_name`. */
export function canonicalName(key: string): string {
  return Object.entries(aliases).find(([, keys]) => keys.includes(key))?.[0] ?? key;
}

/** The name of a missing setting in messages. */
function keyFor(name: string): string {
  return name === 'endpoint_override' ? 'cinder_endpoint' : name;
}
