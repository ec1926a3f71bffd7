import { hostname } from 'node:os';
import { empty } from './empty.ts';
import { keystoneOf, type Project } from './keystone.ts';
import { rescope, restOf, type Rest, type Session } from './rest.ts';

/** Milliseconds after which a run is considered ended, even if its process ID exists. */
const longestRun = 3 * 3600_000;

const marked = /^Of a behaviour test: process (\d+) on (\S+) since (\S+)$/;

/** Returns the description of the projects of this run, which later runs read to detect whether the run has ended. */
export function runMark(): string {
  return `Of a behaviour test: process ${process.pid} on ${hostname()} since ${new Date().toISOString()}`;
}

/** Whether the description is that of an ended run. */
export function isOver(description: string, now = Date.now()): boolean {
  const [, pid, host, since] = marked.exec(description) ?? [];
  if (pid === undefined || since === undefined) return false;
  return now - Date.parse(since) > longestRun || (host === hostname() && !isRunning(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Deletes the projects of killed runs with all resources. @param roleId the ID of the role of administrators */
export async function sweep(authUrl: string, session: Session, roleId: string, serviceToken: string): Promise<void> {
  const keystone = keystoneOf(authUrl, session.token);
  const projects = (await keystone.projectsNamed('behaviour ')).filter(({ description }) => isOver(description));
  for (const project of projects) await remove(project);

  async function remove({ id }: Project): Promise<void> {
    await keystone.assign(id, session.userId, roleId);
    const member: Rest = restOf(await rescope(authUrl, session.token, id));
    await empty(member, restOf(session), serviceToken);
    await keystone.deleteProject(id);
  }
}
