/**
 * Where 优质均衡 stands written, as it is cited beside every verdict. Articles 第六条 to 第九条 of the 办法 are
 * known; those of precondition, aspects and vetoes are only probable, so that these cite the document.
 */

/** 县域义务教育优质均衡发展督导评估办法. */
export const documentOf2017 = '教督〔2017〕6号';

/** The 规程 with its title. */
export const rulesOf2019 =
  '国教督办函〔2019〕30号《县域义务教育优质均衡发展国家督导评估认定工作规程》';

/** 资源配置 (一)–(七), the school rule and the limits of 差异系数. */
export const resourcesClause = `${documentOf2017} 第六条`;
/** 政府保障程度 (一)–(十五). */
export const governmentClause = `${documentOf2017} 第七条`;
/** 教育质量 (一)–(九). */
export const educationClause = `${documentOf2017} 第八条`;
/** 社会认可度. */
export const recognitionClause = `${documentOf2017} 第九条`;
