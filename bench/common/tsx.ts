/** Returns the arguments of Node that run a TypeScript file. @param path the path in `bench` */
export function tsx(path: string): string[] {
  return ['--import', 'tsx', new URL(`../${path}`, import.meta.url).pathname];
}
