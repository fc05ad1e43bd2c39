import '../../support/officeClient/throughClient';
import '../excelCharts.test';
