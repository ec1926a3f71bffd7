import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CloudConfig } from '../../src/cinder/cloud/config.ts';
import { cases, type Case } from '../cinder/cloud/support/cases.ts';

/** The configuration that openstacksdk reads for a case. */
interface SdkAnswer {
  error?: string;
  auth_type: string;
  auth: Readonly<Record<string, string>>;
  region_name: string | null;
  interface: string;
  endpoint_override: string | null;
  verify: boolean | string;
  api_version: string | null;
  default_microversion: string | null;
  service_type: string;
  api_timeout: string | number | null;
}

const folder = mkdtempSync(join(tmpdir(), 'openstacksdk-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the openstacksdk of the lab machine once for all cases. */
function askSdk(): SdkAnswer[] {
  const asked = cases.map(({ env, files, sdk }, index) => {
    const [home, cwd] = ['home', 'cwd'].map((name) => join(folder, String(index), name)) as [string, string];
    for (const path of [home, cwd]) mkdirSync(path, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, String(index), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const variables = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [name, value?.replace('{home}', home)]),
    );
    return { env: variables, home, cwd, ...(sdk && 'region' in sdk && { region_name: sdk.region }) };
  });
  const script = new URL('../lab/sdk_config.py', import.meta.url).pathname;
  return JSON.parse(
    execFileSync('/usr/bin/python3', [script], {
      input: JSON.stringify(asked),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
  ) as SdkAnswer[];
}

/** Translates a configuration of openstacksdk to the terms of the gateway. */
function translated({ auth, auth_type, ...sdk }: SdkAnswer): Partial<CloudConfig> {
  const member = (owner: 'user' | 'project'): unknown => {
    const name = auth[owner === 'user' ? 'username' : 'project_name'];
    const domain =
      auth[`${owner}_domain_id`] === undefined
        ? { name: auth[`${owner}_domain_name`] }
        : { id: auth[`${owner}_domain_id`] };
    return auth[`${owner}_id`] === undefined ? { name, domain } : { id: auth[`${owner}_id`] };
  };
  const scope = auth['trust_id'] === undefined ? { project: member('project') } : { trustId: auth['trust_id'] };
  const method = auth_type.replace(/^v3/, '');
  const forms: Readonly<Record<string, unknown>> = {
    password: { method, user: member('user'), password: auth['password'], ...scope },
    token: { method, token: auth['token'], ...scope },
    applicationcredential: {
      method: 'application_credential',
      id: auth['application_credential_id'],
      secret: auth['application_credential_secret'],
    },
  };
  const microversion = sdk.default_microversion ?? sdk.api_version;
  return {
    authUrl: auth['auth_url'],
    credentials: forms[method] as CloudConfig['credentials'],
    region: sdk.region_name ?? undefined,
    interface: sdk.interface.replace('URL', '') as CloudConfig['interface'],
    serviceType: sdk.service_type,
    endpointOverride: sdk.endpoint_override ?? undefined,
    maxMicroversion: (microversion?.includes('.') ? microversion : undefined) as CloudConfig['maxMicroversion'],
    callTimeout: sdk.api_timeout === null ? undefined : Number(sdk.api_timeout) * 1000,
    tls: { insecure: sdk.verify === false },
  };
}

describe('openstacksdk reads the same configuration from the same files', () => {
  const answers = askSdk();

  test.each(cases.map((one, index) => [one.title, one, index] as const))('%s', (_, { expected, sdk }: Case, index) => {
    const answer = answers[index];
    if (!answer) throw new Error('openstacksdk did not answer.');
    const follows = sdk !== undefined && 'follows' in sdk;
    if (expected instanceof RegExp) expect(answer.error === undefined).toBe(follows);
    else expect([answer.error, translated(answer)]).toEqual([undefined, expect.objectContaining(expected)]);
  });
});
