import '../../support/officeClient/throughClient';
import '../excelFar.test';
