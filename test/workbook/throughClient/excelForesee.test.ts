import { inEachExcel } from '../../support/inEachExcel';

inEachExcel('client', () => jest.requireActual('../excelForesee.test'));
