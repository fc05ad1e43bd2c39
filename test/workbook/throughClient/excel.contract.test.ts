import '../../support/officeClient/throughClient';
import '../excel.contract.test';
