import type { Sandbox, SandboxUser } from '../../src/sandbox/sandbox.ts';

/** A user of a sandbox. @throws Error if it has none of that name */
export function sandboxUser({ users }: Sandbox, name: string): SandboxUser {
  const user = users.find((one) => one.name === name);
  if (!user) throw new Error(`The sandbox has no user ${name}.`);
  return user;
}
