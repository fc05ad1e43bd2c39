/** Imported before a suite over the Excel double, it has the suite run through Microsoft's client. */
import { reachThroughOfficeClient } from '.';

reachThroughOfficeClient();
