import '../../support/officeClient/throughClient';
import '../excelTwoRuns.test';
