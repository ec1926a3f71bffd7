import { Hono } from 'hono';
import type { Authenticate, CinderEnv } from '../cinder/app.ts';
import type { Cloud } from '../cloud.ts';
import type { Image } from '../images/images.ts';

/**
 * The call of Glance that the gateway makes: the list of images.
 *
 * @param prefix the path of the API, such as `/image/v2`
 */
export function imageApp(cloud: Cloud, authenticate: Authenticate, prefix: string): Hono<CinderEnv> {
  const app = new Hono<CinderEnv>();
  app.get(`${prefix}/images`, (http) => {
    const caller = authenticate(http);
    if (caller instanceof Response) return caller;
    const { limit = '25', marker, name } = http.req.query();
    const all = [...cloud.store.images.values()].toSorted((one, other) =>
      other.created_at.localeCompare(one.created_at),
    );
    const rows = all.filter(
      (image) =>
        (caller.isAdmin || image.visibility === 'public' || image.owner === caller.projectId) &&
        (name === undefined || image.name === name),
    );
    const start = marker === undefined ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
    if (marker !== undefined && start === 0) {
      return http.html(`<html>\n <body>\n  No image found with ID ${marker}\n </body>\n</html>`, 400);
    }
    const page = rows.slice(start, start + Number(limit));
    const last = page.at(-1);
    const next = last && page.length === Number(limit) ? `/v2/images?limit=${limit}&marker=${last.id}` : undefined;
    return http.json({ images: page.map(view), schema: '/v2/schemas/images', ...(next !== undefined && { next }) });
  });
  return app;
}

function view(image: Image): Record<string, unknown> {
  const { owner, created_at: createdAt, ...shown } = image;
  return { ...shown, owner, created_at: `${createdAt.slice(0, 19)}Z`, min_disk: 0, min_ram: 0 };
}
