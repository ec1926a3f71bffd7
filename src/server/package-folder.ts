import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder of the package, the same for the compiled program and for its sources. The package finds it by its own name. */
export const packageFolder = dirname(createRequire(import.meta.url).resolve('cinder-graphql/package.json'));
