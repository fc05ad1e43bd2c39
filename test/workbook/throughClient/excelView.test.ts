import '../../support/officeClient/throughClient';
import '../excelView.test';
