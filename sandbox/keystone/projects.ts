import type { Context as HttpContext, Hono } from 'hono';
import type { SandboxProject } from '../identity.ts';
import type { Directory } from './directory.ts';
import { requireAdmin } from './callers.ts';
import { noSuchProject } from './keystone-error.ts';
import type { TokenStore } from './token-store.ts';

/**
 * Keystone's calls for projects and role assignments, for administrators. Others can read only their own project.
 * @param app what they are added to
 * @param tokens the tokens of the callers; those of a deleted project become worthless
 * @param directory the projects and role assignments
 * @param prefix path of the API, for example `/identity/v3`
 */
export function projectRoutes(app: Hono, tokens: TokenStore, directory: Directory, prefix: string): void {
  const projectOf = (id: string): SandboxProject => {
    const project = directory.projects.find((candidate) => candidate.id === id);
    if (!project) throw noSuchProject(id);
    return project;
  };

  app.get(`${prefix}/projects`, (http) => {
    requireAdmin(http, tokens, 'list_projects');
    return http.json({
      projects: directory.projects.map((project) => view(project, http, prefix)),
      links: { next: null, self: `${new URL(http.req.url).origin}${prefix}/projects`, previous: null },
    });
  });
  app.get(`${prefix}/projects/:id`, (http) => {
    const id = http.req.param('id');
    requireAdmin(http, tokens, 'get_project', ({ account }) => account.project.id === id);
    return http.json({ project: view(projectOf(id), http, prefix) });
  });
  app.post(`${prefix}/projects`, async (http) => {
    requireAdmin(http, tokens, 'create_project');
    const { project } = await http.req.json<{ project: { name: string } }>();
    return http.json({ project: view(directory.createProject(project.name), http, prefix) }, 201);
  });
  app.delete(`${prefix}/projects/:id`, (http) => {
    requireAdmin(http, tokens, 'delete_project');
    const { id } = projectOf(http.req.param('id'));
    directory.deleteProject(id);
    tokens.revokeProject(id);
    return http.body(null, 204);
  });
  app.put(`${prefix}/projects/:project/users/:user/roles/:role`, (http) => {
    requireAdmin(http, tokens, 'create_grant');
    const { project, user, role } = http.req.param();
    directory.assign(projectOf(project).id, user, role);
    return http.body(null, 204);
  });
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
