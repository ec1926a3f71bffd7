import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, essential, list, required, rowsOf, text } from '../decode.ts';
import { orNull } from '../or-null.ts';

const decode = decoder('Extension', {
  alias: required(),
  name: text(),
  description: text(),
  updated: dateTime(),
  links: essential(list((link) => asObject(link, 'link'))),
});

/** A part of Cinder's API that is an extension of its core. */
export type Extension = ReturnType<typeof decode>;

/** `GET /extensions`: every one. Everybody. */
export async function listExtensions(client: CinderClient): Promise<Extension[]> {
  const { body } = await client.call('GET', '/extensions');
  return rowsOf(body, 'extensions', decode, client.reportDamage);
}

/** `GET /extensions/{alias}`; null where there is none. Everybody. */
export async function showExtension(client: CinderClient, alias: string): Promise<Extension | null> {
  const answer = await orNull(() => client.call('GET', '/extensions/{alias}', { params: { alias } }));
  return answer && decode(asObject(answer.body, 'extension')['extension']);
}
