/*
 * ES5, inlined into taskpane.html before the bundle: tells people whose Office or web view cannot
 * run the pane what to do, in place of a blank page. Nothing here may need more than IE 11.
 */
/* global document, Office, window */
(function () {
  var modern =
    typeof Promise === 'function' &&
    typeof Promise.allSettled === 'function' &&
    typeof Proxy === 'function' &&
    typeof globalThis === 'object' &&
    typeof String.prototype.replaceAll === 'function' &&
    typeof ResizeObserver === 'function' &&
    typeof AbortController === 'function';

  function explain(reason) {
    document.getElementById('explanation').removeAttribute('hidden');
    document.getElementById(reason).removeAttribute('hidden');
  }

  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') {
    explain('no-office');
    return;
  }

  /* Ribbon buttons of hosts without a shared runtime look for a global function. */
  var verbs = ['showBinding', 'showFindings', 'recalculate', 'showForms', 'undo'];
  for (var i = 0; i < verbs.length; i += 1) {
    window[verbs[i]] = function (event) {
      event.completed();
    };
  }

  if (!modern) {
    explain('old-host');
    return;
  }
  Office.onReady(function (info) {
    if (!info || info.host !== 'Excel') {
      explain('no-excel');
    } else if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      explain('old-host');
    }
  });
})();
