import { Pool } from 'undici';
import type { VolumeRecord } from '../records.ts';

const base = new URL(process.env['CINDER'] ?? '');
const pool = new Pool(base.origin, { connections: 16 });

/** The calls to Cinder of one request, with the token of the caller. */
export class Calls {
  readonly #headers: Readonly<Record<string, string>>;
  count = 0;

  constructor(token: string) {
    this.#headers = { 'x-auth-token': token, 'openstack-api-version': 'volume 3.70' };
  }

  /** `GET` of a path after the project. @throws Error if the status is not 200 */
  async get<T>(path: string): Promise<T> {
    this.count++;
    const answer = await pool.request({ path: base.pathname + path, method: 'GET', headers: this.#headers });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`);
    return answer.body.json() as Promise<T>;
  }

  /** `GET /volumes/{id}` */
  async volume(id: string): Promise<VolumeRecord> {
    return (await this.get<{ volume: VolumeRecord }>(`/volumes/${id}`)).volume;
  }

  /** `POST` of an action without an answer. @throws Error if the status is not 202 */
  async post(path: string, body: object): Promise<void> {
    this.count++;
    const answer = await pool.request({
      path: base.pathname + path,
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await answer.body.dump();
    if (answer.statusCode !== 202) throw new Error(`${path}: ${answer.statusCode}`);
  }
}
