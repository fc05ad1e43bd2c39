import '../../support/officeClient/throughClient';
import '../excelCopy.test';
