/** What jsdom lacks and libraries for files ask for as soon as they are loaded: import it first. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
