import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, essential, rowsOf, safeInteger, textItem } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';

const decode = decoder('VolumeSummary', {
  totalCount: essential(safeInteger()),
  totalSize: essential(safeInteger()),
  metadata: custom((value) =>
    value !== undefined && value !== null
      ? Object.entries(asObject(value, 'metadata')).map(([key, values]) => ({
          key,
          values: rowsOf({ [key]: values }, key, textItem),
        }))
      : null,
  ),
});

/** The number of volumes, and their total size. */
export type VolumeSummary = ReturnType<typeof decode>;

/** `GET /volumes/summary`, since microversion 3.12. `allProjects` is for administrators only. */
export async function volumeSummary(client: CinderClient, allProjects: boolean): Promise<VolumeSummary> {
  requireMicroversion(client.endpoint.microversion, '3.12', 'The summary of volumes');
  const { body } = await client.call('GET', '/volumes/summary', {
    query: { all_tenants: allProjects ? 1 : undefined },
  });
  return decode(asObject(body, 'volume-summary')['volume-summary']);
}
