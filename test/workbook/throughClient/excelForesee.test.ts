import '../../support/officeClient/throughClient';
import '../excelForesee.test';
