import type { TestProject } from 'vitest/node';
import { recordingPath } from '../behaviour/support/recorder.ts';

/** Provides the path of the outcomes that the behaviour suite, which runs before, has recorded. */
export default function setup(project: TestProject): void {
  project.provide('recording', recordingPath());
}

declare module 'vitest' {
  export interface ProvidedContext {
    recording: string;
  }
}
