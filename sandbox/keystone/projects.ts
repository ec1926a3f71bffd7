import type { Context as HttpContext, Hono } from 'hono';
import { z } from 'zod';
import { ACCOUNTS } from '../identity.ts';
import type { SandboxProject } from '../identity.ts';
import type { Directory } from './directory.ts';
import { KeystoneError, notAuthorized, notFound, unauthorized } from './keystone-error.ts';
import type { IssuedToken, TokenStore } from './token-store.ts';

const newProject = z.object({ project: z.object({ name: z.string().trim().min(1).max(64) }) });

/**
 * Keystone's calls for projects and role assignments, for administrators.
 * @param app what they are added to
 * @param tokens the tokens of the callers; those of a deleted project become worthless
 * @param directory the projects and role assignments
 * @param prefix path of the API, for example `/identity/v3`
 */
export function projectRoutes(app: Hono, tokens: TokenStore, directory: Directory, prefix: string): void {
  const callerOf = (http: HttpContext): IssuedToken => {
    const caller = tokens.find(http.req.header('X-Auth-Token'));
    if (!caller) throw unauthorized();
    return caller;
  };
  const requireAdmin = (http: HttpContext, action: string): void => {
    const caller = callerOf(http);
    if (!caller.scoped || !isAdmin(caller)) throw notAuthorized(action);
  };
  const projectOf = (id: string): SandboxProject => {
    const project = directory.projects.find((candidate) => candidate.id === id);
    if (!project) throw notFound('project', id);
    return project;
  };

  app.post(`${prefix}/projects`, async (http) => {
    requireAdmin(http, 'create_project');
    const {
      project: { name },
    } = readProject(await http.req.text());
    if (directory.projects.some((project) => project.name === name)) {
      throw new KeystoneError(
        409,
        'Conflict occurred attempting to store project - it is not permitted to have two projects ' +
          `with either the same name or same id in the same domain: name is ${name}.`,
      );
    }
    return http.json({ project: view(directory.createProject(name), http, prefix) }, 201);
  });
  app.get(`${prefix}/projects/:id`, (http) => {
    const caller = callerOf(http);
    const id = http.req.param('id');
    const isOwn = caller.scoped && caller.account.project.id === id;
    if (!isOwn && !isAdmin(caller)) throw notAuthorized('get_project');
    return http.json({ project: view(projectOf(id), http, prefix) });
  });
  app.delete(`${prefix}/projects/:id`, (http) => {
    requireAdmin(http, 'delete_project');
    const { id } = projectOf(http.req.param('id'));
    directory.deleteProject(id);
    tokens.revokeProject(id);
    return http.body(null, 204);
  });
  app.put(`${prefix}/projects/:project/users/:user/roles/:role`, (http) => {
    requireAdmin(http, 'create_grant');
    const { project, user, role } = http.req.param();
    if (!directory.role(role)) throw notFound('role', role);
    if (!ACCOUNTS.some(({ id }) => id === user)) throw notFound('user', user);
    directory.assign(projectOf(project).id, user, role);
    return http.body(null, 204);
  });
}

function isAdmin({ account }: IssuedToken): boolean {
  return account.roles.some(({ name }) => name === 'admin');
}

function readProject(text: string): z.infer<typeof newProject> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const read = newProject.safeParse(body);
  if (!read.success) throw new KeystoneError(400, "'name' is a required property");
  return read.data;
}

function view({ id, name }: SandboxProject, http: HttpContext, prefix: string): Record<string, unknown> {
  return {
    id,
    name,
    domain_id: 'default',
    description: '',
    enabled: true,
    parent_id: 'default',
    is_domain: false,
    tags: [],
    options: {},
    links: { self: `${new URL(http.req.url).origin}${prefix}/projects/${id}` },
  };
}
