import { basename } from 'node:path';
import { afterAll, expect } from 'vitest';
import { closeProjects, openProjects } from './project.ts';

// Runs before each test file, so that its projects exist when its modules are evaluated.
await openProjects(basename(expect.getState().testPath ?? '', '.test.ts'));
afterAll(closeProjects);
