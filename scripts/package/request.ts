/** What `npm run package` was asked for, and what is wrong with it. Touches no file. */
import { parseArgs } from 'node:util';
import { wordings, type Language, type Said, type SaidCode } from './words';

export interface PackageRequest {
  readonly baseUrl: BaseUrl;
  /** As webpack takes it: `public`, `cn`, a path inside the site, or an https address. */
  readonly officeJs: string;
  /** Null: out/junheng-<version>.zip. */
  readonly out: string | null;
  readonly language: Language;
}

/** Where the site will be served: always https, without a slash at the end. */
export interface BaseUrl {
  readonly href: string;
  readonly hostname: string;
  readonly port: number;
  /** `/` or `/folder/`. */
  readonly folder: string;
}

export type ParsedRequest =
  | { readonly kind: 'request'; readonly request: PackageRequest }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly said: Said; readonly language: Language };

export function parseRequest(argv: readonly string[]): ParsedRequest {
  const options = parseOptions(argv);
  if (typeof options === 'string') return wrong('zh-CN', 'option', { detail: options });
  const language = options.lang ?? 'zh-CN';
  if (!isLanguage(language)) return wrong('zh-CN', 'language', { found: language });
  if (options.help) return { kind: 'help', language };

  const given = options['base-url'];
  if (given === undefined) return wrong(language, 'noBaseUrl');
  const baseUrl = parseBaseUrl(given);
  if ('code' in baseUrl) return { kind: 'wrong', said: baseUrl, language };
  const officeJs = options['office-js'] ?? 'public';
  if (!isOfficeJs(officeJs)) return wrong(language, 'officeJs', { found: officeJs });
  const { out } = options;
  if (out !== undefined && !/[^/\\]\.zip$/i.test(out))
    return wrong(language, 'out', { found: out });
  return { kind: 'request', request: { baseUrl, officeJs, out: out ?? null, language } };
}

/**
 * Takes the address apart. Office loads add-ins over https only, and the manifest puts its own file
 * names behind the address: a page, a query or a mark at its end would lead nowhere.
 */
export function parseBaseUrl(given: string): BaseUrl | Said {
  const said = (code: SaidCode): Said => ({ code, params: { found: given } });
  if (!URL.canParse(given)) return said('baseUrl.unreadable');
  const url = new URL(given);
  if (url.protocol !== 'https:') return said('baseUrl.notHttps');
  if (url.username !== '' || url.password !== '') return said('baseUrl.account');
  if (/[?#]/.test(given)) return said('baseUrl.surplus');
  if (/\.(html?|xml|js)\/?$/i.test(url.pathname)) return said('baseUrl.page');
  // These stand in server configurations as they are, where other marks would mean something.
  if (!/^(\/[\w.~%-]+)*\/?$/.test(url.pathname)) return said('baseUrl.path');
  const folder = url.pathname.replace(/\/?$/, '/');
  return {
    href: `${url.origin}${folder}`.replace(/\/$/, ''),
    hostname: url.hostname,
    port: url.port === '' ? 443 : Number(url.port),
    folder,
  };
}

function isOfficeJs(given: string): boolean {
  if (given === 'public' || given === 'cn') return true;
  if (/^[a-z]+:/i.test(given)) return /^https:\/\/[^\s"'<>?#;]+\.js$/.test(given);
  return /^\w[\w.-]*(\/\w[\w.-]*)*\.js$/.test(given);
}

function isLanguage(given: string): given is Language {
  return Object.hasOwn(wordings, given);
}

function wrong(
  language: Language,
  code: SaidCode,
  params: Readonly<Record<string, string>> = {},
): ParsedRequest {
  return { kind: 'wrong', said: { code, params }, language };
}

/** The options, or node's own sentence on what it does not know. */
function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    if (isParseFault(error)) return error.message;
    throw error;
  }
}

function isParseFault(error: unknown): error is NodeJS.ErrnoException {
  const { code }: { code?: unknown } = Object(error);
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
}
