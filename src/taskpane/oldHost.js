/*
 * ES5, inlined into taskpane.html before the bundle: tells people whose Office or web view cannot
 * run the pane what to do, in place of a blank page. Nothing here may need more than IE 11.
 */
/* global clearTimeout, document, Office, setTimeout, window */
(function () {
  var modern =
    typeof Promise === 'function' &&
    typeof Promise.allSettled === 'function' &&
    typeof Proxy === 'function' &&
    typeof globalThis === 'object' &&
    typeof String.prototype.replaceAll === 'function' &&
    typeof ResizeObserver === 'function' &&
    typeof AbortController === 'function';

  /* Office that is there answers at once; beyond this somebody looks at an empty pane. */
  var patience = 20000;

  function explain(reason) {
    document.getElementById('explanation').removeAttribute('hidden');
    document.getElementById(reason).removeAttribute('hidden');
  }

  function withdraw(reason) {
    document.getElementById('explanation').setAttribute('hidden', '');
    document.getElementById(reason).setAttribute('hidden', '');
  }

  /* The latest ExcelApi that this Excel has; an empty text where it has none. */
  function foundApi() {
    var requirements = Office.context && Office.context.requirements;
    for (var minor = 40; requirements && minor > 0; minor -= 1) {
      if (requirements.isSetSupported('ExcelApi', '1.' + minor)) return '1.' + minor;
    }
    return '';
  }

  function explainOldExcel() {
    var found = foundApi();
    if (found !== '') {
      document.getElementById('found-api').removeAttribute('hidden');
      var places = document.getElementById('found-api').getElementsByTagName('b');
      for (var i = 0; i < places.length; i += 1) places[i].textContent = found;
    }
    explain('old-host');
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
  /* office.js was loaded, but not what it loads itself, or Excel does not answer it. */
  var waiting = setTimeout(function () {
    waiting = null;
    explain('silent-office');
  }, patience);
  Office.onReady(function (info) {
    if (waiting === null) withdraw('silent-office');
    else clearTimeout(waiting);
    if (!info || info.host !== 'Excel') {
      explain('no-excel');
    } else if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      explainOldExcel();
    }
  });
})();
