import { DEMO, OTHER, stableUuid } from '../identity.ts';
import type { SandboxProject } from '../identity.ts';
import type { Store } from '../store/store.ts';

/** The servers of the attachments, and a server of another project. */
export function seedServers(store: Store): void {
  const add = (name: string, project: SandboxProject): void => {
    store.servers.unshift({ id: stableUuid(`server ${name}`), name, status: 'ACTIVE', project_id: project.id });
  };
  add('shop-web-1', DEMO);
  add('shop-web-2', DEMO);
  add('shop-database', DEMO);
  add('build-server', OTHER);
}
