import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Compiles files one by one, without type checks, so that tests start the installed program at once.
 *
 * @param files paths in the root
 * @returns the output folder, which is in the root like `dist` because the program finds its other files there
 */
export function compile(files: readonly string[]): string {
  const target = join(root, 'dist-test');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  for (const file of files) {
    const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
      fileName: file,
      compilerOptions: {
        ...options,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        noEmit: false,
        declaration: false,
        sourceMap: false,
        incremental: false,
      },
    });
    const path = join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
  }
  return target;
}

/**
 * Compiles the gateway and the sandbox.
 *
 * @returns the path of the program
 */
export function build(): string {
  const files = ['src', 'sandbox'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return join(compile(['main.ts', ...files.filter((name) => name.endsWith('.ts'))]), 'main.js');
}
