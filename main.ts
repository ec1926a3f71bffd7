#!/usr/bin/env node
import { limitHeapGrowth } from './src/server/heap-growth.ts';
import { startFailure, startProgram } from './src/server/program.ts';

limitHeapGrowth();
try {
  await startProgram(process.argv.slice(2), process.env);
} catch (error) {
  const { line, exitCode } = startFailure(error);
  process.stderr.write(line);
  process.exit(exitCode);
}
