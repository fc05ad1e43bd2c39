/**
 * Builds the pane to dist/: taskpane.html with its bundle, icons and the manifest; and beside it the
 * workbench, workbench.html, for machines without a supported Excel.
 *
 *   npm run build -- --env officeJs=cn --env baseUrl=https://addin.example.cn/junheng
 *
 * officeJs  where office.js comes from: `public` (default), `cn`, or the address of a copy of your
 *           own, e.g. office/office.js beside taskpane.html
 * baseUrl   where dist/ will be served, for the manifest (or BASE_URL in the environment)
 * out       another output folder
 * double    also builds the Excel double as office.js (browser tests)
 *
 * `npm run dev` serves the pane over plain http with the Excel double in place of office.js, to be
 * opened in a browser; Excel itself asks for https.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const project = dirname(fileURLToPath(import.meta.url));
const developmentUrl = 'https://localhost:3000';

/** @type {Readonly<Record<string, string>>} */
const officeJsAddresses = {
  public: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  cn: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** The made-up county as exports of the statistics system, under names that any web server serves. */
const sampleExports = Object.entries({ primary: '小学', junior: '初中', senior: '高中' }).map(
  ([stage, words]) => ({
    from: `assets/samples/统计报表/分校数据/2026年分校数据_${words}.xlsx`,
    to: `samples/${stage}.xlsx`,
  }),
);

/** @typedef {{ out: string, development: boolean }} Build */

/**
 * @param {Record<string, string | undefined>} env what `--env` gives
 * @param {{ mode?: string }} options
 */
export default function configure(env, options) {
  const development = options.mode !== 'production';
  const setting = env.officeJs ?? (development ? 'office.js' : 'public');
  const officeJs = officeJsAddresses[setting] ?? setting;
  const out = resolve(project, env.out ?? 'dist');
  const baseUrl = (env.baseUrl ?? process.env.BASE_URL ?? developmentUrl).replace(/\/$/, '');
  const common = { out, development };
  const pane = paneConfig({ ...common, officeJs, baseUrl });
  return development || env.double ? [pane, excelDouble(common)] : pane;
}

/** @param {Build & { officeJs: string, baseUrl: string }} build */
function paneConfig({ out, development, officeJs, baseUrl }) {
  const oldHostScript = readFileSync(resolve(project, 'src/taskpane/oldHost.js'), 'utf8').trim();
  return {
    ...bundle(development),
    name: 'pane',
    entry: {
      taskpane: './src/taskpane/main.tsx',
      workbench: './src/workbench/main.tsx',
      functions: './src/commands/functionsPage.ts',
    },
    output: {
      path: out,
      // The manifest names the functions.
      filename: (/** @type {import('webpack').PathData} */ { chunk }) =>
        development || chunk?.name === 'functions' ? '[name].js' : '[name].[contenthash:8].js',
      chunkFilename: development ? '[id].js' : '[id].[contenthash:8].js',
      // A copy of office.js beside the page is the deployer's.
      clean: { keep: /^office/ },
    },
    plugins: [
      // The solver's loader asks for it under Node.js alone.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:module$/ }),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        inject: 'body',
        minify: false,
        templateParameters: {
          officeJs,
          oldHostScript: `<script>${oldHostScript}</script>`,
          contentSecurityPolicy: contentSecurityPolicy(panesScripts(officeJs, oldHostScript)),
        },
      }),
      new HtmlWebpackPlugin({
        filename: 'workbench.html',
        template: './src/workbench/workbench.html',
        chunks: ['workbench'],
        inject: 'body',
        minify: false,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy([]) },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/functions/*.json', to: 'functions/[name][ext]' },
          ...sampleExports,
          {
            from: 'manifest.xml',
            transform: (manifest) => manifest.toString().replaceAll(developmentUrl, baseUrl),
          },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      hot: false,
      liveReload: false,
      client: false,
      static: resolve(project, 'assets/samples'),
      open: ['/taskpane.html'],
    },
  };
}

/**
 * The Excel double as office.js: for development and the browser tests only.
 *
 * @param {Build} build
 */
function excelDouble({ out, development }) {
  return {
    ...bundle(development),
    name: 'office',
    entry: { office: './test/e2e/officeDouble.ts' },
    output: { path: out, filename: '[name].js' },
  };
}

/** @param {boolean} development */
function bundle(development) {
  return {
    mode: development ? 'development' : 'production',
    context: project,
    target: ['web', 'es2020'],
    devtool: development ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    // taskpane.html is the template's; minimising it would change the script that the policy's hash is of.
    experiments: { html: false },
    performance: { hints: false },
  };
}

/**
 * Nothing but this site, and what else a page's scripts come from; the solver is WebAssembly.
 *
 * @param {readonly string[]} otherScripts
 */
function contentSecurityPolicy(otherScripts) {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...otherScripts].join(' '),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
  ].join('; ');
}

/**
 * The host of office.js, and the one inline script by its hash.
 *
 * @param {string} officeJs
 * @param {string} inlineScript
 */
function panesScripts(officeJs, inlineScript) {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  const officeHost = /^https?:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  return [...officeHost, `'sha256-${hash}'`];
}
