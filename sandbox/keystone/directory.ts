import { randomUUID } from 'node:crypto';
import { ACCOUNTS } from '../identity.ts';
import type { SandboxAccount, SandboxProject } from '../identity.ts';

/** Roles that come with a role: `keystone-manage bootstrap` makes these implications. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { admin: ['member', 'reader'], member: ['reader'] };

/** Keystone's projects and role assignments. The users and the roles are those of the sandbox's accounts. */
export class Directory {
  readonly #projects: SandboxProject[] = [...new Set(ACCOUNTS.map(({ project }) => project))];
  /** Role ids by `project id/user id`. */
  readonly #assignments = new Map<string, Set<string>>();

  constructor() {
    for (const { id, project, roles } of ACCOUNTS) {
      for (const role of roles) this.assign(project.id, id, role.id);
    }
  }

  get projects(): readonly SandboxProject[] {
    return this.#projects;
  }

  /** Adds a project with a new id. */
  createProject(name: string): SandboxProject {
    const project = { id: randomUUID().replaceAll('-', ''), name };
    this.#projects.push(project);
    return project;
  }

  /** Deletes a project with its role assignments. */
  deleteProject(id: string): void {
    this.#projects.splice(
      this.#projects.findIndex((project) => project.id === id),
      1,
    );
    for (const key of this.#assignments.keys()) {
      if (key.startsWith(`${id}/`)) this.#assignments.delete(key);
    }
  }

  /** Gives a user a role in a project. Giving it again changes nothing. */
  assign(projectId: string, userId: string, roleId: string): void {
    const key = `${projectId}/${userId}`;
    this.#assignments.set(key, (this.#assignments.get(key) ?? new Set()).add(roleId));
  }

  /**
   * An account in a project.
   * @returns the account with its roles in the project; undefined if it has none
   */
  inProject(account: SandboxAccount, project: SandboxProject): SandboxAccount | undefined {
    const assigned = this.#assignments.get(`${project.id}/${account.id}`);
    if (!assigned) return undefined;
    const names = ROLES.filter(({ id }) => assigned.has(id)).map(({ name }) => name);
    const held = new Set(names.flatMap((name) => [name, ...(IMPLIED[name] ?? [])]));
    return { ...account, project, roles: ROLES.filter(({ name }) => held.has(name)) };
  }
}

const ROLES = [...new Map(ACCOUNTS.flatMap(({ roles }) => roles).map((role) => [role.id, role])).values()];
