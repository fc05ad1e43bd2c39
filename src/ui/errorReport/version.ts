/** The version of the add-in, as the package says it. */
import project from '../../../package.json';

export const version: string = project.version;
