export interface Project {
  id: string;
  name: string;
  description: string;
}

/** The calls of Keystone for projects as an administrator. They reject if the answer is an error. */
export interface Keystone {
  /** `POST /v3/projects`. @returns the ID of the project */
  createProject(name: string, description: string): Promise<string>;
  /** `GET /v3/projects`. @returns the projects whose names begin with the prefix */
  projectsNamed(prefix: string): Promise<Project[]>;
  /** `PUT /v3/projects/{id}/users/{id}/roles/{id}` */
  assign(projectId: string, userId: string, roleId: string): Promise<void>;
  /** `DELETE /v3/projects/{id}` */
  deleteProject(id: string): Promise<void>;
}

/** @param token the token of an administrator */
export function keystoneOf(authUrl: string, token: string): Keystone {
  async function call(method: string, path: string, json?: unknown): Promise<string> {
    const reply = await fetch(authUrl + path, {
      method,
      headers: { 'x-auth-token': token, 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
    return text;
  }

  return {
    async projectsNamed(prefix) {
      const { projects } = JSON.parse(await call('GET', '/projects')) as { projects: Project[] };
      return projects.filter(({ name }) => name.startsWith(prefix));
    },
    async createProject(name, description) {
      const text = await call('POST', '/projects', { project: { name, domain_id: 'default', description } });
      return (JSON.parse(text) as { project: { id: string } }).project.id;
    },
    async assign(projectId, userId, roleId) {
      await call('PUT', `/projects/${projectId}/users/${userId}/roles/${roleId}`);
    },
    async deleteProject(id) {
      await call('DELETE', `/projects/${id}`);
    },
  };
}
