#!/usr/bin/env node
import { startFailure, startProgram } from './src/server/program.ts';

try {
  await startProgram(process.argv.slice(2), process.env);
} catch (error) {
  const { line, exitCode } = startFailure(error);
  process.stderr.write(line);
  process.exit(exitCode);
}
