import '../../support/officeClient/throughClient';
import '../excel.test';
