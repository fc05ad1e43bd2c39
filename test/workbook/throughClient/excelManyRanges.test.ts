import '../../support/officeClient/throughClient';
import '../excelManyRanges.test';
