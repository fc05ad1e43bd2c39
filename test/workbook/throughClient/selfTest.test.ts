import '../../support/officeClient/throughClient';
import '../selftest/doubleSelfTest.test';
