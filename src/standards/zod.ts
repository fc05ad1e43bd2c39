/**
 * zod as the house uses it: schemas are not compiled at run time, which takes the eval that the pane's
 * content security policy forbids. Every schema is made from here, so that none is made before zod is told.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
