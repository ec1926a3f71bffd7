import type { Environment } from '../../../../src/cinder/cloud/environment.ts';
import type { CloudConfig } from '../../../../src/cinder/cloud/config.ts';

/** A realistic configuration, and the expected result. */
export interface Case {
  title: string;
  env: Environment;
  /** By the path below the current directory, `cwd/`, or the home directory, `home/`. */
  files: Readonly<Record<string, string>>;
  /** The configuration of the gateway. For a refusal, a part of the message. */
  expected: Partial<CloudConfig> | RegExp;
  /**
   * The difference of openstacksdk, if any: it accepts what the gateway refuses, or gets `OS_REGION_NAME` as an
   * argument.
   */
  sdk?: { follows: true } | { region: string };
}

const secret = 'secret';
const domain = { name: 'Default' };
const alice = { name: 'alice', domain };
const demo = { name: 'demo', domain };
const password = { method: 'password', user: alice, password: secret, project: demo } as const;
const authUrl = 'https://keystone.example:5000/v3';
const who = `auth_url: ${authUrl}, username: alice, password: ${secret}, project_name: demo, user_domain_name: Default, project_domain_name: Default`;
const auth = `auth: {${who}}`;
const app = {
  auth_type: 'v3applicationcredential',
  auth_url: authUrl,
  application_credential_id: 'a1',
  application_credential_secret: secret,
};
const OS_CLOUD = 'mine';
const variables = {
  OS_AUTH_URL: authUrl,
  OS_USERNAME: 'alice',
  OS_PASSWORD: secret,
  OS_PROJECT_NAME: 'demo',
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
};

/** The case of one cloud in clouds.yaml, with the given keys. */
function cloud(title: string, says: string, expected: Case['expected'], more: Partial<Case> = {}): Case {
  return { title, env: { OS_CLOUD }, files: { 'cwd/clouds.yaml': `clouds: {mine: {${says}}}` }, expected, ...more };
}

/** Keys of the reference that change neither the caller nor the destination of requests to Block Storage. */
const harmless = [
  'identity_api_version: 3, identity_interface: admin, identity_endpoint_override: "https://other/v3", compute_region_name: two, image_service_name: glance',
  'force_ipv4: true, prefer_ipv6: false, connect_retries: 3, block_storage_status_code_retries: 3, rate_limit: 5, concurrency: {block-storage: 1}, timing: true',
  'networks: [{name: public, routes_externally: true}], floating_ip_source: None, requires_floating_ip: false, secgroup_source: neutron',
  'image_format: qcow2, image_api_use_tasks: false, disable_vendor_agent: {}, status: active, message: hello, metrics: {statsd: {host: h}}',
  'min_version: "2", block_storage_min_version: "2", disabled_reason: none',
].join(', ');
const regions = `${auth}, regions: [one, {name: two, values: {interface: internal, volume_api_version: "3.59", auth: {project_name: other, user-domain-name: People}}}]`;
const inTwo = { ...password, user: { name: 'alice', domain: { name: 'People' } }, project: { name: 'other', domain } };
const vendors =
  'public-clouds: {ours: {auth: {auth_url: "https://{region_name}.ours.example/v3", user_domain_name: Default}, regions: [{name: a, values: {interface: internal}}, b]}}';
const ofVendor = 'auth: {username: alice, password: secret, project_name: demo, project_domain_name: Default}';

export const cases: readonly Case[] = [
  cloud('a cloud', auth, { authUrl, credentials: password, region: undefined, interface: 'public' }),
  cloud('keys next to auth, with hyphens', who.replaceAll('_', '-'), { authUrl, credentials: password }),
  cloud('auth takes precedence over the keys next to it', `${auth}, username: bob, project_name: other`, {
    credentials: password,
  }),
  cloud('the first region', regions, { credentials: password, region: 'one', interface: 'public' }),
  cloud(
    'a region with values, also inside auth',
    regions,
    { credentials: inTwo, region: 'two', interface: 'internal', maxMicroversion: '3.59' },
    {
      env: { OS_CLOUD, OS_REGION_NAME: 'two' },
      sdk: { region: 'two' },
    },
  ),
  cloud('an unknown region', regions, /^OS_REGION_NAME: .*no region "six"\. Available regions: one, two\.$/, {
    env: { OS_CLOUD, OS_REGION_NAME: 'six' },
    sdk: { region: 'six' },
  }),
  cloud('a region other than the only one of the cloud', `${auth}, region_name: one`, /^OS_REGION_NAME: /, {
    env: { OS_CLOUD, OS_REGION_NAME: 'two' },
    sdk: { region: 'two' },
  }),
  cloud(
    'a region with another key',
    `${auth}, regions: [{name: one, interface: internal}]`,
    /a region must be a name, or a mapping with the keys name and values/,
  ),
  cloud(
    'a list as region_name',
    `${auth}, region_name: [one, two]`,
    { region: 'two' },
    { env: { OS_CLOUD, OS_REGION_NAME: 'two' }, sdk: { region: 'two' } },
  ),
  cloud('region_name with commas', `${auth}, region_name: "one,two"`, { region: 'one' }),
  cloud('a region for Block Storage only', `${auth}, region_name: one, block_storage_region_name: two`, {
    region: 'two',
  }),
  cloud('an interface for an alias of Block Storage', `${auth}, interface: public, volumev3_interface: internal`, {
    interface: 'internal',
  }),
  cloud('endpoint_type takes precedence over interface', `${auth}, endpoint_type: admin, interface: internal`, {
    interface: 'admin',
  }),
  ...['block_storage', 'volumev3', 'volumev2', 'volume', 'block_store'].map((prefix) =>
    cloud(`${prefix}_endpoint_override`, `${auth}, ${prefix}_endpoint_override: "https://c/v3"`, {
      endpointOverride: 'https://c/v3',
    }),
  ),
  cloud(
    'several endpoint overrides',
    `${auth}, volume_endpoint_override: "https://b/v3", volumev3_endpoint_override: "https://a/v3"`,
    { endpointOverride: 'https://a/v3' },
  ),
  cloud('volume_endpoint', `${auth}, volume_endpoint: "https://c/v3"`, { endpointOverride: 'https://c/v3' }),
  cloud(
    'a region in auth_url and in an override',
    `auth: {${who.replace('keystone', '"https://{region_name}.keystone').replace('https://"https', '"https').replace('/v3,', '/v3",')}}, region_name: one, volume_endpoint_override: "https://{region_name}.c/v3"`,
    { authUrl: 'https://one.keystone.example:5000/v3', endpointOverride: 'https://one.c/v3' },
  ),
  cloud('an API version that is a microversion', `${auth}, block_storage_api_version: "3.59"`, {
    maxMicroversion: '3.59',
  }),
  cloud('a default microversion', `${auth}, volume_default_microversion: "3.60"`, { maxMicroversion: '3.60' }),
  cloud('API version 2', `${auth}, volume_api_version: 2`, /clouds\.mine\.volume_api_version: must be 3 or 3\.N/, {
    sdk: { follows: true },
  }),
  cloud('a service type', `${auth}, block_storage_service_type: volumev3`, { serviceType: 'volumev3' }),
  cloud(
    'a service name',
    `${auth}, block_storage_service_name: cinder`,
    /clouds\.mine\.block_storage_service_name: is not supported/,
    { sdk: { follows: true } },
  ),
  cloud(
    'a tenant',
    `auth: {auth_url: "${authUrl}", username: alice, password: ${secret}, tenant_name: demo, domain_name: Default}`,
    { credentials: password },
  ),
  cloud('a project and a tenant', `${auth}, tenant_name: other`, { credentials: password }),
  cloud('user-name', `auth: {${who.replace('username', 'user-name')}}`, { credentials: password }),
  cloud(
    'one domain for user and project',
    `auth: {auth_url: "${authUrl}", username: alice, password: ${secret}, project_name: demo, domain_id: d1, user_domain_id: d2}`,
    {
      credentials: {
        ...password,
        user: { name: 'alice', domain: { id: 'd2' } },
        project: { name: 'demo', domain: { id: 'd1' } },
      },
    },
  ),
  cloud('IDs', `auth: {auth_url: "${authUrl}", user_id: u1, password: ${secret}, project_id: p1}`, {
    credentials: { method: 'password', user: { id: 'u1' }, password: secret, project: { id: 'p1' } },
  }),
  cloud('a trust', `auth: {auth_url: "${authUrl}", user_id: u1, password: ${secret}, trust_id: t1}`, {
    credentials: { method: 'password', user: { id: 'u1' }, password: secret, trustId: 't1' },
  }),
  cloud('a trust and a project', `${auth}, trust_id: t1`, /trust_id and .*project_name are both set/, {
    sdk: { follows: true },
  }),
  cloud('a system scope', `${auth}, system_scope: all`, /clouds\.mine\.system_scope: is not supported/, {
    sdk: { follows: true },
  }),
  cloud('a token', `auth_type: v3token, auth: {auth_url: "${authUrl}", token: t, project_id: p1}`, {
    credentials: { method: 'token', token: 't', project: { id: 'p1' } },
  }),
  cloud('auth_token', `auth_type: token, auth: {auth_url: "${authUrl}", auth_token: t, project_id: p1}`, {
    credentials: { method: 'token', token: 't', project: { id: 'p1' } },
  }),
  cloud(
    'an application credential',
    `auth_type: v3applicationcredential, auth: ${JSON.stringify({ ...app, auth_type: undefined })}`,
    { credentials: { method: 'application_credential', id: 'a1', secret } },
  ),
  cloud(
    'an application credential with a project',
    `auth: ${JSON.stringify({ ...app, auth_type: undefined, project_id: 'p1' })}, auth_type: v3applicationcredential`,
    /project_id: is not allowed with an application credential/,
    { sdk: { follows: true } },
  ),
  cloud(
    'an application credential and a password without auth_type',
    `auth: {${who}, application_credential_id: a1, application_credential_secret: x}`,
    /Set .*auth_type to select one of them/,
  ),
  cloud('an unsupported auth_type', `${auth}, auth_type: v3oidcpassword`, /clouds\.mine\.auth_type: must be one of/),
  cloud('no Keystone', 'auth_type: none, auth: {endpoint: "https://c/v3"}', {
    authUrl: undefined,
    credentials: undefined,
    endpointOverride: 'https://c/v3',
  }),
  cloud('certificates that are not verified', `${auth}, verify: false`, { tls: { insecure: true } }),
  cloud('insecure takes precedence', `${auth}, verify: true, insecure: true`, { tls: { insecure: true } }),
  ...[
    'usrname: bob',
    'token: t',
    'application_credential_id: a1',
    'endpoint: "https://c/v3"',
    'passcode: "1"',
    'region_name: two',
    'auth_methods: v3totp',
  ].map((key) =>
    cloud(
      `auth with ${key}`,
      `auth: {${who}, ${key}}`,
      new RegExp(`clouds\\.mine\\.auth\\.${key.split(':')[0] ?? ''}(: is not| and )`),
    ),
  ),
  cloud(
    'auth of another auth_type',
    `auth_type: token, auth: {${who}, token: t}`,
    /clouds\.mine\.auth\.\w+: is not a key of auth for this auth_type/,
  ),
  cloud(
    'auth without Keystone, with a password',
    `auth_type: none, auth: {endpoint: "https://c/v3", password: ${secret}}`,
    /clouds\.mine\.auth\.password: is not a key of auth for this auth_type/,
  ),
  cloud(
    'keys that are null',
    `${auth}, block_storage_endpoint_override: , volume_api_version: ~, api_timeout: null, profile: null`,
    { credentials: password, endpointOverride: undefined, maxMicroversion: undefined, callTimeout: undefined },
  ),
  cloud('a timeout', `${auth}, api_timeout: 2.5`, { callTimeout: 2500 }),
  cloud('a timeout for Block Storage only', `${auth}, api_timeout: 2, block_storage_timeout: 7`, { callTimeout: 7000 }),
  cloud('an invalid timeout', `${auth}, api_timeout: soon`, /clouds\.mine\.api_timeout: must be a number of seconds/, {
    sdk: { follows: true },
  }),
  cloud(
    'Python code of a vendor',
    `${auth}, vendor_hook: "vendor.hook:load"`,
    /clouds\.mine\.vendor_hook: is not supported/,
    { sdk: { follows: true } },
  ),
  cloud(
    'a cloud without Block Storage',
    `${auth}, has_block_storage: false`,
    /clouds\.mine\.has_block_storage: must be true/,
    { sdk: { follows: true } },
  ),
  cloud('a cloud with Block Storage, and without Networking', `${auth}, has_block_storage: true, has_network: false`, {
    credentials: password,
  }),
  cloud(
    'an endpoint next to auth',
    `${auth}, endpoint: "https://c/v3"`,
    /clouds\.mine\.endpoint: requires the auth_type none/,
    { sdk: { follows: true } },
  ),
  cloud('the URL of an admin token', `${auth}, url: "https://c/v3"`, /clouds\.mine\.url: is not supported/, {
    sdk: { follows: true },
  }),
  cloud('keys without a meaning for Block Storage', `${auth}, ${harmless}`, {
    authUrl,
    credentials: password,
    region: undefined,
    interface: 'public',
    endpointOverride: undefined,
  }),
  cloud(
    'a profile of clouds-public.yaml',
    `profile: ours, ${ofVendor}`,
    { authUrl: 'https://a.ours.example/v3', credentials: password, region: 'a', interface: 'public' },
    {
      files: {
        'cwd/clouds.yaml': `clouds: {mine: {profile: ours, ${ofVendor}}}`,
        'home/.config/openstack/clouds-public.yaml': vendors.replace(', values: {interface: internal}', ''),
      },
    },
  ),
  cloud(
    'a profile with values of a region',
    `cloud: ours, ${ofVendor}`,
    { authUrl: 'https://a.ours.example/v3', interface: 'internal' },
    {
      files: { 'cwd/clouds.yaml': `clouds: {mine: {cloud: ours, ${ofVendor}}}`, 'cwd/clouds-public.yaml': vendors },
    },
  ),
  cloud('a profile of openstacksdk', `profile: otc, ${ofVendor.replace('demo', 'demo, user_domain_name: Default')}`, {
    authUrl: 'https://iam.eu-de.otc.t-systems.com/v3',
    credentials: password,
    region: 'eu-de',
  }),
  cloud(
    'a profile and a region',
    `profile: otc, region_name: eu-nl, ${ofVendor.replace('demo', 'demo, user_domain_name: Default')}`,
    { authUrl: 'https://iam.eu-nl.otc.t-systems.com/v3', region: 'eu-nl' },
  ),
  cloud('an unknown profile', `profile: nope, ${auth}`, /clouds\.mine\.profile: the profile "nope" is unknown/, {
    sdk: { follows: true },
  }),
  cloud(
    'a profile that would have to be downloaded',
    `profile: "https://127.0.0.1:1", ${auth}`,
    /clouds\.mine\.profile: .* would have to be downloaded/,
  ),
  {
    title: 'secure.yaml over clouds.yaml, each from the search path',
    env: { OS_CLOUD },
    files: {
      'home/.config/openstack/clouds.yaml': `clouds: {mine: {auth: {${who.replace(secret, 'old')}}}}`,
      'cwd/secure.yaml': `clouds: {mine: {auth: {password: ${secret}}}}`,
    },
    expected: { credentials: password },
  },
  {
    title: 'files in XDG_CONFIG_HOME',
    env: { OS_CLOUD, XDG_CONFIG_HOME: '{home}/x' },
    files: {
      'home/x/openstack/clouds.yaml': `clouds: {mine: {${auth}}}`,
      'home/.config/openstack/clouds.yaml': 'clouds: {mine: {}}',
    },
    expected: { credentials: password },
  },
  {
    title: 'files in the home directory of the user of a snap',
    env: { OS_CLOUD, SNAP_REAL_HOME: '{home}/real' },
    files: { 'home/real/.config/openstack/clouds.yaml': `clouds: {mine: {${auth}}}` },
    expected: { credentials: password },
  },
  {
    title: 'OS_CLIENT_CONFIG_FILE, with a secure.yaml in the same directory, which is not on the search path',
    env: { OS_CLOUD, OS_CLIENT_CONFIG_FILE: '{home}/my/clouds.yaml' },
    files: {
      'home/my/clouds.yaml': `clouds: {mine: {${auth}}}`,
      'home/my/secure.yaml': 'clouds: {mine: {auth: {password: other}}}',
    },
    expected: { credentials: password },
  },
  {
    title: 'only variables',
    env: { ...variables, OS_REGION_NAME: 'one,two', OS_INTERFACE: 'internalURL' },
    files: {},
    expected: { authUrl, credentials: password, region: 'one', interface: 'internal' },
  },
  {
    title: 'OS_CLOUD=envvars',
    env: { ...variables, OS_CLOUD: 'envvars' },
    files: { 'cwd/clouds.yaml': 'clouds: {other: {}}' },
    expected: { authUrl, credentials: password },
  },
  {
    title: 'OS_CLOUD_NAME',
    env: { ...variables, OS_CLOUD: 'shell', OS_CLOUD_NAME: 'shell' },
    files: { 'cwd/clouds.yaml': 'clouds: {envvars: {}}' },
    expected: { authUrl, credentials: password },
  },
  {
    title: 'a cloud named envvars in a file',
    env: { ...variables, OS_CLOUD: 'envvars' },
    files: { 'cwd/clouds.yaml': 'clouds: {envvars: {}}' },
    expected: /^OS_CLOUD: "envvars" names both a cloud in clouds\.yaml/,
  },
  {
    title: 'an override and a trust in variables',
    env: {
      OS_AUTH_URL: authUrl,
      OS_USER_ID: 'u1',
      OS_PASSWORD: secret,
      OS_TRUST_ID: 't1',
      OS_VOLUMEV3_ENDPOINT_OVERRIDE: 'https://c/v3',
    },
    files: {},
    expected: {
      credentials: { method: 'password', user: { id: 'u1' }, password: secret, trustId: 't1' },
      endpointOverride: 'https://c/v3',
    },
  },
  {
    title: 'a token and a password in variables',
    env: { ...variables, OS_TOKEN: 't' },
    files: {},
    expected: /^OS_TOKEN and OS_PASSWORD are both set. Set OS_AUTH_TYPE to select one of them/,
  },
  {
    title: 'a one-time password in variables',
    env: { ...variables, OS_PASSCODE: '1' },
    files: {},
    expected: /^OS_PASSCODE: is not supported/,
  },
  {
    title: 'an endpoint in variables',
    env: { ...variables, OS_ENDPOINT: 'https://c/v3' },
    files: {},
    expected: /^OS_ENDPOINT: requires the auth_type none/,
    sdk: { follows: true },
  },
  {
    title: 'a timeout in variables',
    env: { ...variables, OS_API_TIMEOUT: '30', OS_FORCE_IPV4: 'true', OS_IDENTITY_API_VERSION: '3' },
    files: {},
    expected: { credentials: password, callTimeout: 30_000 },
  },
  {
    title: "a vendor's profile in variables",
    env: { ...variables, OS_PROFILE: 'otc' },
    files: {},
    expected: /^OS_PROFILE: is supported only in clouds\.yaml/,
    sdk: { follows: true },
  },
];
