import '../../support/officeClient/throughClient';
import '../../app/silentExcel.test';
