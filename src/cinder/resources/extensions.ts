import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, essential, list, required, rowsOf, text } from '../decode.ts';
import { orNull } from '../or-null.ts';

const decode = decoder('Extension', {
  alias: required(),
  name: required(),
  description: text(),
  updated: essential(dateTime()),
  links: essential(list((link) => asObject(link, 'link'))),
});

/** An extension of the core API of Cinder. */
export type Extension = ReturnType<typeof decode>;

/** `GET /extensions`. Lists all extensions. */
export async function listExtensions(client: CinderClient): Promise<Extension[]> {
  const { body } = await client.call('GET', '/extensions');
  return rowsOf(body, 'extensions', decode, client.reportDamage);
}

/** `GET /extensions/{alias}`. Null if the extension does not exist. */
export async function showExtension(client: CinderClient, alias: string): Promise<Extension | null> {
  const answer = await orNull(() => client.call('GET', '/extensions/{alias}', { params: { alias } }));
  return answer && decode(asObject(answer.body, 'extension')['extension']);
}
