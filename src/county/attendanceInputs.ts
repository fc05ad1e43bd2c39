/** 控辍保学, of which both standards ask in words only: dropouts by 学籍, and 九年巩固率, by year. */
import { inputsOfSection } from './countyInput';
import { fourYears } from './fourYears';

export const attendanceInputs = inputsOfSection('attendance', null, {
  ...fourYears('dropoutsPrimary', '小学辍学学生数', 'Dropouts, primary', '人', 'number'),
  ...fourYears('dropoutsJunior', '初中辍学学生数', 'Dropouts, junior secondary', '人', 'number'),
  ...fourYears('nineYears', '九年义务教育巩固率', 'Retention over nine years', '%', 'percent'),
});

export const attendanceSeries = ['dropoutsPrimary', 'dropoutsJunior', 'nineYears'] as const;
