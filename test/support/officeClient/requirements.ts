/** Whether a member is there for a host, by the requirement sets; refused when the request is carried out. */
import { DoubleError } from '../excelDouble/engine';
import { members } from './members';

/** @throws DoubleError ApiNotFound */
export function memberOf(
  className: string,
  member: string,
  api: number,
): { readonly gives?: string } {
  if (member === '_Runtime') return { gives: 'Runtime' };
  const found = members[className]?.[member];
  if (!found) throw new DoubleError('ApiNotFound', `the double has no ${className}.${member}`);
  const [since, gives] = found;
  if (since > api)
    throw new DoubleError('ApiNotFound', `${className}.${member} needs ExcelApi 1.${since}`);
  return gives === undefined ? {} : { gives };
}
