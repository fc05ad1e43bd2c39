/** The parts of the code that a session fetches when a verb first needs them. */

/** Rules, forms and layout: the larger half of the code, which the first sight of a pane needs not. */
export const computing = () => import(/* webpackChunkName: 'compute' */ '../compute');
/** Needed only where more than results was written. */
export const renewing = () => import(/* webpackChunkName: 'improving' */ '../renewing');
/** Needed only where a report is made. */
export const reporting = () => import(/* webpackChunkName: 'reports' */ '../reporting');
/** Binding and what belongs to it: needed as soon as a workbook is read, not before. */
export const reading = () => import(/* webpackChunkName: 'reading' */ '../bindingPart');
