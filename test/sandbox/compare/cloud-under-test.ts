/** A cloud that the same requests are played on: the sandbox or the lab. */
export interface CloudUnderTest {
  name: string;
  /** Cinder's root, above /v3 */
  root: string;
  /** Glance's root, above /v2; none where there is no Glance */
  images?: string;
  /** Keystone's root, above /v3 */
  keystone: string;
  tokens: Record<string, string>;
  projects: Record<string, string>;
  /** environment-bound text (ids of users, URLs, hosts) and what stands for it in a comparison */
  known: [text: string, placeholder: string][];
}

const USERS = { alice: 'demo', ron: 'demo', admin: 'demo', bob: 'other', cinder: 'service' };

/**
 * Logs every user in.
 * @param authUrl Keystone's URL with /v3
 * @throws where Keystone refuses
 */
export async function enter(name: string, authUrl: string): Promise<CloudUnderTest> {
  const cloud: CloudUnderTest =
    { name, root: '', keystone: authUrl.replace(/\/v3$/, ''), tokens: {}, projects: {}, known: [] };
  for (const [user, project] of Object.entries(USERS)) {
    const domain = { id: 'default' };
    const answer = await fetch(`${authUrl}/auth/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        auth: {
          identity: { methods: ['password'], password: { user: { name: user, domain, password: 'secret' } } },
          scope: { project: { name: project, domain } },
        },
      }),
    });
    const { token } = await answer.json() as {
      token: {
        user: { id: string };
        project: { id: string };
        catalog: { type: string; endpoints: { url: string }[] }[];
      };
    };
    cloud.tokens[user] = answer.headers.get('X-Subject-Token') ?? '';
    cloud.projects[user] = token.project.id;
    cloud.known.push([token.user.id, `<user ${user}>`], [token.project.id, `<project ${project}>`]);
    const url = token.catalog.find(({ type }) => type === 'block-storage')?.endpoints[0]?.url ?? '';
    const images = token.catalog.find(({ type }) => type === 'image')?.endpoints[0]?.url;
    if (images !== undefined) cloud.images = images;
    cloud.root = url.replace(/\/v3\/.*$/, '');
  }
  cloud.known.push([cloud.root, '<cinder>'], [cloud.keystone, '<keystone>']);
  return cloud;
}
