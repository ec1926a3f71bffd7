import * as z from 'zod';
import { badInput } from '../errors.ts';
import { canonical } from './aliases.ts';
import type { SettingsSource } from './settings-source.ts';

const text = z.string().optional();
const flag = z.stringbool({ error: 'must be true or false' }).optional();
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T): z.ZodEnum<z.core.util.ToEnum<T[number]>> =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/** A text with a positive number of seconds. */
const seconds = z
  .string()
  .transform(Number)
  .refine((value) => value > 0 && value <= 86_400, 'must be a number of seconds, greater than 0 and at most 86400')
  .optional();

/** An unsupported setting that would change the identity of the caller or the destination of requests. */
const refused = (why: string): z.ZodType<undefined> => z.undefined({ error: why }).optional();

/** Old clients use values such as `publicURL`. */
const endpointInterface = z
  .string()
  .transform((value) => value.replace(/URL$/, ''))
  .pipe(oneOf(['public', 'internal', 'admin']))
  .optional();

/** `3`, `3.70` or `latest`. Old clients write a `v` before the number. */
const version3 = z
  .string()
  .regex(/^v?3(\.\d+)?$|latest/, 'must be 3 or 3.N, because the gateway supports no other version')
  .optional();

/** Every supported setting, by its key in clouds.yaml. The environment variable is `OS_` and the key in capitals. */
const settings = z.object({
  auth_type: oneOf(['password', 'v3password', 'token', 'v3token', 'v3applicationcredential', 'none']).optional(),
  auth_url: url.refine((value) => !value?.match(/\/v2\.0\/*$/), 'must be a URL of Keystone v3, not v2.0'),
  username: text,
  user_id: text,
  password: text,
  token: text,
  trust_id: text,
  application_credential_id: text,
  application_credential_name: text,
  application_credential_secret: text,
  project_id: text,
  project_name: text,
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
  api_version: version3,
  default_microversion: z
    .string()
    .regex(/^3\.\d{1,3}$|latest/, 'must have the form 3.N')
    .optional(),
  service_type: oneOf(['block-storage', 'volumev3', 'volumev2', 'volume', 'block-store']).optional(),
  endpoint_override: url,
  endpoint: url,
  verify: flag,
  insecure: flag,
  cacert: text,
  cert: text,
  key: text,
  system_scope: refused('is not supported, because Block Storage requires a project'),
  service_name: refused('is not supported, because the endpoint is selected by its type, region and interface'),
  profile: refused('is supported only in clouds.yaml'),
  passcode: refused('is not supported, because the gateway cannot prompt for a one-time password'),
  auth_methods: refused('is not supported, because the gateway authenticates with only one method'),
  url: refused('is not supported. Use block_storage_endpoint_override for the URL of Block Storage'),
  vendor_hook: refused('is not supported, because the gateway cannot run the Python code of a vendor'),
  has_block_storage: flag.refine((has) => has !== false, 'must be true, because the gateway requires Block Storage'),
  api_timeout: seconds,
});

export type SettingName = keyof z.infer<typeof settings>;

export interface Settings extends z.infer<typeof settings> {
  /** The name of a setting in messages: the environment variable, or the file and the key. */
  nameOf: (key: SettingName) => string;
}

/** Settings that can contain placeholders, as in `https://{region_name}.example/v3`. */
const templates = ['auth_url', 'endpoint_override', 'cacert', 'cert', 'key'];

/**
 * Checks settings.
 *
 * @throws CinderError `BAD_USER_INPUT` with the name of the setting, never with its value
 */
export function checkSettings(source: SettingsSource): Settings {
  const { values, nameOf } = canonical(source);
  const parsed = settings.safeParse(filledIn(values, nameOf));
  if (parsed.success) return { ...parsed.data, nameOf };
  const [issue] = parsed.error.issues;
  const name = nameOf(String(issue?.path[0]));
  throw badInput([name], `${name}: ${issue?.message ?? 'not valid'}.`);
}

function filledIn(values: SettingsSource['values'], nameOf: SettingsSource['nameOf']): SettingsSource['values'] {
  const filled = templates.flatMap((key) => {
    const value = values[key];
    if (typeof value !== 'string') return [];
    return [[key, value.replace(/\{(\w+)\}/g, (_, other: string) => valueIn(values, other, nameOf(key)))]];
  });
  return { ...values, ...(Object.fromEntries(filled) as Record<string, string>) };
}

function valueIn(values: SettingsSource['values'], key: string, name: string): string {
  const value = values[key];
  if (typeof value === 'string') return value;
  throw badInput([name], `${name}: the setting of the placeholder {${key}} is missing.`);
}
