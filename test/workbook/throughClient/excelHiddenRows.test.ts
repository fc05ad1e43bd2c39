import '../../support/officeClient/throughClient';
import '../excelHiddenRows.test';
