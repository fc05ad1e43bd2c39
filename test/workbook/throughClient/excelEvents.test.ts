import '../../support/officeClient/throughClient';
import '../excelEvents.test';
