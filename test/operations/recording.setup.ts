import type { TestProject } from 'vitest/node';
import { recordingPath } from '../behaviour/support/recorder.ts';

/** Tells where the behaviour suite, which runs before, keeps what its operations came to. */
export default function setup(project: TestProject): void {
  project.provide('recording', recordingPath());
}

declare module 'vitest' {
  export interface ProvidedContext {
    recording: string;
  }
}
