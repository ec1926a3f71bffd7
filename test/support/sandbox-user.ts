import type { Sandbox, SandboxUser } from '../../sandbox/sandbox.ts';

/** Returns a user of a sandbox. @throws Error if there is no user with this name */
export function sandboxUser({ users }: Sandbox, name: string): SandboxUser {
  const user = users.find((one) => one.name === name);
  if (!user) throw new Error(`The sandbox has no user ${name}.`);
  return user;
}
