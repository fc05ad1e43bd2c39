import '../../support/officeClient/throughClient';
import '../excelSilent.test';
