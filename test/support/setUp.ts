/**
 * Before the first test, one file each of what tests start or load again and again from thousands of
 * files: the command line, the Excel double's command, and the components of the pane.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, junheng, project } from './junheng';

export default async function setUp(): Promise<void> {
  // The command line makes its own file where that is older than its sources.
  junheng('--help');
  await Promise.all([bundleDouble(), bundleComponents()]);
}

async function bundleDouble(): Promise<void> {
  await build({
    absWorkingDir: project,
    entryPoints: {
      'excel-double': 'test/support/excel-double.ts',
      'excel-client': 'test/support/excel-client.ts',
    },
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

/** Fluent UI as jest.config.mjs has it loaded; made again when packages changed. */
async function bundleComponents(): Promise<void> {
  const outfile = join(bundles, 'components.cjs');
  const since = existsSync(outfile) ? statSync(outfile).mtimeMs : 0;
  const sources = [join(project, 'package-lock.json'), __filename];
  if (sources.every((source) => statSync(source).mtimeMs < since)) return;
  await build({
    absWorkingDir: project,
    stdin: {
      contents: "export * from '@fluentui/react-components';",
      resolveDir: project,
    },
    outfile,
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'browser'],
    format: 'cjs',
    target: 'node20',
    // What sources load beside it must be the same for both.
    external: ['react', 'react-dom', '@griffel/*', '@fluentui/react-icons/*'],
    minifyWhitespace: true,
    logLevel: 'warning',
  });
}
