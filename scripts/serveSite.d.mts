import type { RequestListener } from 'node:http';

/** What each file is, by its ending. Text is UTF-8. */
export const contentTypes: readonly (readonly [ending: string, type: string])[];

/** A listener for node's http and https servers. @param folder absolute path of the site */
export function siteListener(folder: string): RequestListener;
