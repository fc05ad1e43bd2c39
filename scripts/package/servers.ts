/**
 * Sample configurations for nginx and IIS: types, headers and how long each file may be kept.
 * X-Frame-Options is left out on purpose: Office on the web shows the pane inside a frame.
 */
import { contentTypes } from '../serveSite.mjs';
import type { BaseUrl } from './request';
import { hashedName, type Page, type Site } from './site';
import { fill } from './words';

/** @param template deploy/nginx.conf */
export function nginxConfiguration(template: string, site: Site, baseUrl: BaseUrl): string {
  const { hostname, port, folder } = baseUrl;
  return fill(template, {
    address: baseUrl.href,
    hostname,
    port: String(port),
    folder,
    types: contentTypes.map(([ending, type]) => `            ${type} ${ending};`).join('\n'),
    unchanging: hashedName.source,
    policies: site.pages
      .map(({ file, policy }) => `    "${folder}${file}" "${policy}";`)
      .join('\n'),
  });
}

/** @param template deploy/web.config */
export function iisConfiguration(template: string, site: Site): string {
  return fill(template, {
    types: contentTypes.map(([ending, type]) => mimeMap(ending, type)).join('\n'),
    pages: site.pages.map(pageLocation).join('\n'),
    unchanging: site.unchanging.map(unchangingLocation).join('\n'),
  });
}

/** A type that the server knows already must be taken away first, or IIS answers with error 500.19. */
function mimeMap(ending: string, type: string): string {
  const spoken = type.startsWith('text/') ? `${type}; charset=utf-8` : type;
  return [
    `      <remove fileExtension=".${ending}" />`,
    `      <mimeMap fileExtension=".${ending}" mimeType="${spoken}" />`,
  ].join('\n');
}

function pageLocation({ file, policy }: Page): string {
  return `  <location path="${file}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <add name="Content-Security-Policy" value="${attribute(policy)}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

function unchangingLocation(file: string): string {
  return `  <location path="${file}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
