import { inEachExcel } from '../../support/inEachExcel';

inEachExcel('double', () => jest.requireActual('../excel.test'));
