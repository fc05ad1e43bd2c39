/**
 * Before the first test: the command line and the Excel double's command as one file each, which
 * start several times faster than their sources do.
 */
import { build } from 'esbuild';
import { bundles, project } from './junheng';

export default async function setUp(): Promise<void> {
  await build({
    absWorkingDir: project,
    entryPoints: { junheng: 'src/cli/main.ts', 'excel-double': 'test/support/excel-double.ts' },
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Its WebAssembly lies beside it.
    external: ['highs'],
    // For packages that are not ES modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
