/**
 * Tells zod not to compile its schemas with `new Function`, which the content security policy
 * forbids. Must be imported before any module that makes a schema.
 */
import { z } from 'zod';

z.config({ jitless: true });
