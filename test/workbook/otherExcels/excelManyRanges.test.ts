import { inEachExcel } from '../../support/inEachExcel';

inEachExcel('double', () => jest.requireActual('../excelManyRanges.test'));
