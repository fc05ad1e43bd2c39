/** 社会认可度 (表Ⅵ), 一票否决 and the preconditions of 优质均衡. */
import { inputsOfSection } from './countyInput';

export const recognitionInputs = inputsOfSection('recognition', 'quality-2017', {
  questionnaires: ['发放问卷总数', 'Questionnaires', '份', 'number', 'recognition'],
  questionnairesValid: ['回收有效问卷数', 'Valid questionnaires', '份', 'number', 'recognition'],
  questionnairesSatisfied: ['其中满意问卷数', 'Of these satisfied', '份', 'number', 'recognition'],
  parentQuestionnaires: ['家长问卷总数', 'Parents: questionnaires', '份', 'number', 'recognition'],
  parentQuestionnairesValid: ['家长有效问卷数', 'Parents: valid', '份', 'number', 'recognition'],
  parentQuestionnairesSatisfied: [
    '家长满意问卷数',
    'Parents: satisfied',
    '份',
    'number',
    'recognition',
  ],
  visited: ['实地走访人数', 'Persons visited', '人', 'number', 'recognition'],
  visitedSatisfied: ['走访满意人数', 'Of these satisfied', '人', 'number', 'recognition'],
  parentsVisited: ['走访家长人数', 'Parents visited', '人', 'number', 'recognition'],
  parentsVisitedSatisfied: [
    '走访满意家长人数',
    'Of these satisfied',
    '人',
    'number',
    'recognition',
  ],
});

export const vetoInputs = inputsOfSection('veto', 'quality-2017', {
  vetoEntranceExams: ['存在以考试方式招生', 'Admission by examination', null, 'yesNo', 'veto.1'],
  vetoSchoolChoice: ['存在违规择校行为', 'Irregular choice of school', null, 'yesNo', 'veto.2'],
  vetoKeySchools: ['存在重点学校或重点班', 'Key schools or classes', null, 'yesNo', 'veto.3'],
  vetoUnfilledPosts: [
    '存在“有编不补”或长期聘用编外教师',
    'Posts left unfilled',
    null,
    'yesNo',
    'veto.4',
  ],
  vetoAccidents: [
    '教育系统存在重大安全责任事故和严重违纪违规事件',
    'Grave accidents or breaches',
    null,
    'yesNo',
    'veto.5',
  ],
  vetoFraud: ['存在弄虚作假行为', 'Fraud', null, 'yesNo', 'veto.6'],
  vetoTutoring: ['校外培训治理不力', 'Tutoring not brought under control', null, 'yesNo', 'veto.7'],
});

export const preconditionInputs = inputsOfSection('precondition', 'quality-2017', {
  basicRecognised: [
    '通过国家基本均衡认定满三年',
    'Basic balance recognised for three years',
    null,
    'yesNo',
    'precondition',
  ],
  basicMaintained: [
    '年度监测持续保持较高水平',
    'Kept at a high level in monitoring',
    null,
    'yesNo',
    'precondition',
  ],
});
