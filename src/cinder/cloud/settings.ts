import { z } from 'zod';
import { badInput } from '../errors.ts';

const text = z.string().optional();
const flag = z.stringbool({ error: 'must be true or false' }).optional();
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T): z.ZodEnum<z.core.util.ToEnum<T[number]>> =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/** `publicURL` and the like are the spelling of old clients. */
const endpointInterface = z
  .string()
  .transform((value) => value.replace(/URL$/, ''))
  .pipe(oneOf(['public', 'internal', 'admin']))
  .optional();

/**
 * Every setting that is read, by its key in clouds.yaml; `OS_` and the key in capitals is its environment variable,
 * but for `CINDER_ENDPOINT`.
 */
const settings = z.object({
  auth_type: oneOf(['password', 'v3password', 'token', 'v3token', 'v3applicationcredential']).optional(),
  auth_url: url.refine((value) => !value?.match(/\/v2\.0\/*$/), 'must lead to Keystone v3, not v2.0'),
  username: text,
  user_id: text,
  password: text,
  token: text,
  application_credential_id: text,
  application_credential_name: text,
  application_credential_secret: text,
  project_id: text,
  project_name: text,
  tenant_id: text,
  tenant_name: text,
  user_domain_id: text,
  user_domain_name: text,
  project_domain_id: text,
  project_domain_name: text,
  domain_id: text,
  domain_name: text,
  default_domain_id: text,
  default_domain_name: text,
  region_name: text,
  interface: endpointInterface,
  endpoint_type: endpointInterface,
  volume_api_version: text,
  block_storage_endpoint_override: url,
  volume_endpoint_override: url,
  cinder_endpoint: url,
  verify: flag,
  insecure: flag,
  cacert: text,
  cert: text,
  key: text,
});

export type SettingName = keyof z.infer<typeof settings>;

/** Settings as they were found, unchecked, and how the place that each came from (or is missing from) is called. */
export interface SettingsSource {
  values: Readonly<Record<string, unknown>>;
  nameOf: (key: string) => string;
}

export interface Settings extends z.infer<typeof settings> {
  /** What to call a setting in a message: the environment variable, or the file and the key. */
  nameOf: (key: SettingName) => string;
}

/**
 * Checks settings. An empty value counts as none: a shell's way to take a variable back.
 *
 * @throws CinderError `BAD_USER_INPUT` that names the setting, never its value
 */
export function checkSettings({ values, nameOf }: SettingsSource): Settings {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (parsed.success) return { ...parsed.data, nameOf };
  const [issue] = parsed.error.issues;
  const name = nameOf(String(issue?.path[0]));
  throw badInput([name], `${name}: ${issue?.message ?? 'not valid'}.`);
}
