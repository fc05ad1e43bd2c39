import { reachThroughOfficeClient } from '../../support/officeClient';
import '../selftest/doubleSelfTest.test';

// Some probes have Excel keep their ranges, as add-ins do.
reachThroughOfficeClient();
