import { request } from 'undici';
import type { CloudUnderTest } from './cloud-under-test.ts';
import { comparable } from './comparable.ts';

/**
 * One request. In the path and body, `{name}` is replaced by an ID that an earlier step saved, and `{cloud}` by the name of the
 * cloud, which is that of its host.
 */
export interface Step {
  as?: 'alice' | 'ron' | 'admin' | 'bob' | 'nobody';
  /**
   * The method, and the path below /v3/<project>. The path is below the root of Cinder if it begins with `/v3` or is `/`, and
   * below the root of Keystone after `keystone:`.
   */
  call: string;
  body?: unknown;
  /** The microversion, 3.70 by default. No header is sent if it is empty. */
  microversion?: string;
  /** The name under which the ID in the answer is saved. For a list, the first ID. */
  save?: string;
  /** The name under which the auth key of the transfer in the answer is saved. */
  saveKey?: string;
  /** The key of the saved ID, `id` by default. */
  saveBy?: string;
  /** The path of a resource that must reach a final status or be deleted before the next step. */
  settle?: string;
  /** The status that `settle` waits for, if the resource had a final status already when Cinder accepted the call. */
  settleAs?: string;
  /** Compares only the rows whose IDs an earlier step saved, because the list can contain resources of others. */
  known?: true;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const COMPARED = ['content-type', 'openstack-api-version', 'vary', 'retry-after', 'www-authenticate', 'location'];
const RESTING = /available|error|in-use|reserved|attaching|attached/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?/g;

/** Runs steps on one cloud, and keeps the IDs that they save. */
export class Player {
  readonly #cloud: CloudUnderTest;
  readonly #saved = new Map<string, string>();

  constructor(cloud: CloudUnderTest, run: string) {
    this.#cloud = cloud;
    this.#saved.set('run', run).set('nowhere', '00000000-0000-4000-8000-000000000000');
    for (const [user, id] of Object.entries(cloud.projects)) this.#saved.set(`project_${user}`, id);
    for (const [user, token] of Object.entries(cloud.tokens)) this.#saved.set(`token_${user}`, token);
  }

  /** Runs a step, and returns its answer without differences between clouds and times. */
  async play(step: Step): Promise<Answer> {
    const answer = await this.#send(step);
    const id = idIn(answer.body, step.saveBy);
    if (step.save !== undefined && id !== undefined) this.#saved.set(step.save, id);
    const key = keyIn(answer.body);
    if (step.saveKey !== undefined && key !== undefined) this.#saved.set(step.saveKey, key);
    if (step.settle !== undefined) await this.#settle(this.#fill(step.settle), step.settleAs);
    return this.#normalised(step.known ? { ...answer, body: this.#knownOf(answer.body) } : answer);
  }

  async #send(step: Step): Promise<Answer> {
    const { as = 'alice', microversion = '3.70' } = step;
    const [method = 'GET', ...rest] = this.#fill(step.call).split(' ');
    const path = rest.join(' ');
    const project = this.#cloud.projects[as === 'nobody' ? 'alice' : as] ?? '';
    const root = path.startsWith('keystone:') ? this.#cloud.keystone : this.#cloud.root;
    const below = path.startsWith('keystone:')
      ? path.slice('keystone:'.length)
      : /^\/(v3|$)/.test(path)
        ? path
        : `/v3/${project}${path}`;
    const response = await request(root + below, {
      method: method as 'GET',
      headers: {
        Accept: 'application/json',
        ...(as === 'nobody' ? {} : { 'X-Auth-Token': this.#cloud.tokens[as] ?? '' }),
        ...(microversion === '' ? {} : { 'OpenStack-API-Version': `volume ${microversion}` }),
        ...(step.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...Object.fromEntries(Object.entries(step.headers ?? {}).map(([key, value]) => [key, this.#fill(value)])),
      },
      ...(step.body === undefined
        ? {}
        : {
            body: typeof step.body === 'string' ? step.body : this.#fill(JSON.stringify(step.body)),
          }),
    });
    const text = await response.body.text();
    const headers = Object.fromEntries(COMPARED.map((name) => [name, String(response.headers[name] ?? '-')]));
    for (const name of ['x-compute-request-id', 'x-openstack-request-id', 'x-subject-token']) {
      headers[name] = name in response.headers ? 'there' : '-';
    }
    return { status: response.statusCode, headers, body: parsed(text) };
  }

  #fill(text: string): string {
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name === 'cloud' ? this.#cloud.name : (this.#saved.get(name) ?? whole),
    );
  }

  #knownOf(body: unknown): unknown {
    const saved = new Set(this.#saved.values());
    return Object.fromEntries(
      Object.entries(body as Record<string, { id: string }[]>).map(([key, rows]) => [
        key,
        rows.filter(({ id }) => saved.has(id)),
      ]),
    );
  }

  async #settle(path: string, wanted?: string): Promise<void> {
    let status: string | undefined;
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const answer = await this.#send({ as: 'admin', call: `GET ${path}` });
      status = Object.values(answer.body as Record<string, { status?: string }>)[0]?.status;
      if (answer.status === 404 || (wanted === undefined ? RESTING.test(status ?? '') : status === wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${this.#cloud.name}: ${path} reached no final status; it is ${status ?? 'unknown'}`);
  }

  #normalised(answer: Answer): Answer {
    const known = [...this.#cloud.known, ...[...this.#saved].map(([name, id]): [string, string] => [id, `<${name}>`])];
    let text = JSON.stringify(answer);
    for (const [from, to] of known.toSorted(([one], [other]) => other.length - one.length)) {
      text = text.replaceAll(from, to);
    }
    text = text
      .replace(/"auth_key":"[0-9a-f]{16}"/g, '"auth_key":"<key>"')
      .replace(UUID, '<uuid>')
      .replace(TIME, '<time>')
      .replace(/(lab|sandbox)@(one|two)#pool/g, '<host>')
      .replace(/\b(lab|sandbox)(?=@|\.|"|\\")/gi, '<cloud>')
      .replace(/"[^"]*\/volume-<\w+>"/g, '"<device>"')
      .replace(/"\w\w\/\w\w\/(<\w+>)"/g, '"<container of $1>"')
      .replace(/\d+G has been consumed/, '<used>')
      .replace(/Keystone uri=\\"[^"]*\\"/, 'Keystone uri');
    text = text
      .replace(/"audit_ids":\[[^\]]*\]/, (ids) => `"audit_ids":${ids.split(',').length}`)
      .replace(/"[0-9a-f]{32}"/g, '"<id>"');
    return JSON.parse(text, comparable) as Answer;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function idIn(body: unknown, key = 'id'): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const [found] = Object.values(body) as unknown[];
  const resource = (Array.isArray(found) ? found[0] : found) as Record<string, string> | undefined;
  return resource?.[key] ?? resource?.['volume_id'];
}

function keyIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return (body as { transfer?: { auth_key?: string } }).transfer?.auth_key;
}
