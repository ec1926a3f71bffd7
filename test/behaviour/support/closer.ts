import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SharedCloud } from './facts.ts';
import { empty } from './empty.ts';
import { keystoneOf } from './keystone.ts';
import { restOf, type Rest } from './rest.ts';

/** The projects of a test file that has ended, each with a token, and the paths of its resources without a project. */
export interface Ended {
  members: Pick<Rest, 'projectId' | 'userId' | 'token'>[];
  admin: Pick<Rest, 'projectId' | 'userId' | 'token'>;
  catalogue: string[];
}

export interface Closer {
  /** The URL that accepts an `Ended` by POST, and answers before its deletion. */
  url: string;
  /** Waits until everything is deleted. @throws AggregateError if something could not be deleted */
  close(): Promise<void>;
}

/**
 * Deletes the projects of ended test files while other files run. Cinder's deletions take some time, and no file should wait for
 * them.
 */
export async function startCloser({
  authUrl,
  cinderUrl,
  sessions,
}: Pick<SharedCloud, 'authUrl' | 'cinderUrl' | 'sessions'>): Promise<Closer> {
  const keystone = keystoneOf(authUrl, sessions.admin.token);
  const errors: unknown[] = [];
  const work: Promise<void>[] = [];

  async function remove({ members, admin: session, catalogue }: Ended): Promise<void> {
    const admin = restOf({ ...session, cinderUrl });
    await Promise.all(members.map((member) => empty(restOf({ ...member, cinderUrl }), admin, sessions.service.token)));
    // One after the other, because a QoS spec cannot be deleted before its volume type.
    for (const path of catalogue) await admin.delete(path);
    await Promise.all(members.map(({ projectId }) => keystone.deleteProject(projectId)));
  }

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      work.push(remove(JSON.parse(body) as Ended).catch((error: unknown) => void errors.push(error)));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      await Promise.all(work);
      server.closeAllConnections();
      server.close();
      if (errors.length > 0) throw new AggregateError(errors, `Some resources were not deleted: ${errors.join('; ')}`);
    },
  };
}
