import '../../support/officeClient/throughClient';
import '../excelOnWeb.test';
