/** A cloud that receives the requests: the sandbox or the lab. */
export interface CloudUnderTest {
  name: string;
  /** The root URL of Cinder, above /v3. */
  root: string;
  /** The root URL of Glance, above /v2. Undefined without Glance. */
  images?: string;
  /** The root URL of Keystone, above /v3. */
  keystone: string;
  tokens: Record<string, string>;
  projects: Record<string, string>;
  /** Texts that differ between clouds (user IDs, URLs, hosts), and their placeholders in a comparison. */
  known: [text: string, placeholder: string][];
}

interface Login {
  token: string;
  body: {
    user: { id: string };
    project: { id: string; name: string };
    catalog: { type: string; endpoints: { url: string }[] }[];
  };
}

/** The user and project of each caller. `spare` has a token that a step can revoke. */
const PLAYERS = {
  alice: ['alice', 'demo'],
  ron: ['ron', 'demo'],
  admin: ['admin', 'demo'],
  bob: ['bob', 'other'],
  cinder: ['cinder', 'service'],
  spare: ['ron', 'demo'],
} as const;

/**
 * Logs all users in.
 *
 * @param authUrl Keystone's URL with /v3
 * @param projects the names of the projects to use instead of `demo` and `other`
 * @throws if Keystone refuses
 */
export async function enter(
  name: string,
  authUrl: string,
  projects: Record<string, string> = {},
): Promise<CloudUnderTest> {
  const cloud: CloudUnderTest = {
    name,
    root: '',
    keystone: authUrl.replace(/\/v3$/, ''),
    tokens: {},
    projects: {},
    known: [],
  };
  for (const [player, [user, home]] of Object.entries(PLAYERS)) {
    const { token, body } = await logIn(authUrl, user, projects[home] ?? home);
    cloud.tokens[player] = token;
    cloud.projects[player] = body.project.id;
    cloud.known.push([body.user.id, `<user ${user}>`], [body.project.id, `<project ${home}>`]);
    if (body.project.name !== home) cloud.known.push([body.project.name, home]);
    const url = body.catalog.find(({ type }) => type === 'block-storage')?.endpoints[0]?.url ?? '';
    const images = body.catalog.find(({ type }) => type === 'image')?.endpoints[0]?.url;
    if (images !== undefined) cloud.images = images;
    cloud.root = url.replace(/\/v3\/.*$/, '');
  }
  cloud.known.push([cloud.root, '<cinder>'], [cloud.keystone, '<keystone>']);
  return cloud;
}

/**
 * Gets a token for a project, with its details.
 *
 * @param authUrl Keystone's URL with /v3
 * @throws if Keystone refuses
 */
export async function logIn(authUrl: string, user: string, project: string): Promise<Login> {
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
  if (answer.status !== 201) throw new Error(`Keystone refused a token for ${user} in ${project}: ${answer.status}`);
  const { token } = (await answer.json()) as { token: Login['body'] };
  return { token: answer.headers.get('X-Subject-Token') ?? '', body: token };
}
