/**
 * zod as the house uses it: schemas are not compiled with `new Function`, which the content security policy
 * of the pane forbids. Every schema is made from here, so that none can be made before zod is told.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
