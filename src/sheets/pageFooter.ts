/**
 * The texts at the foot of a page in the codes that Excel and its files share: &P the page's number,
 * &N the number of pages, && an ampersand.
 */
import type { PageFooter } from './plan';

export function footerCodes({ left, center, right }: PageFooter): PageFooter {
  return { left: coded(left), center: coded(center), right: coded(right) };
}

function coded(text: string): string {
  return text.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
}
