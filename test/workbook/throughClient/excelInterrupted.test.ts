import '../../support/officeClient/throughClient';
import '../excelInterrupted.test';
