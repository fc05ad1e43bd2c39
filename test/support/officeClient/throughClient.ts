/**
 * Imported before a suite over the Excel double, it has the suite run through Microsoft's client. No
 * range that a test of it asks for may be kept: giving it back is a request of its own.
 */
import { keptRanges, reachThroughOfficeClient } from '.';

reachThroughOfficeClient();

afterEach(() => expect(keptRanges()).toEqual([]));
