// Habits of a clerk's hand, nothing more: Enter goes to the next field, Ctrl+Enter saves, and a refusal points at its
// field. htmx does the rest.
(function () {
  'use strict';

  const fields = 'input:not([type=hidden]):not([disabled]),select:not([disabled]),textarea:not([disabled]),button.primary';

  document.addEventListener('keydown', function (event) {
    const from = event.target;
    if (event.key !== 'Enter' || event.isComposing || !from.form) return;
    if (event.ctrlKey) {
      event.preventDefault();
      from.form.requestSubmit();
      return;
    }
    if (event.altKey || event.shiftKey || !from.form.hasAttribute('data-enter-next')) return;
    if (from.tagName === 'BUTTON' || from.type === 'file' || from.type === 'submit') return;
    if (from.tagName === 'TEXTAREA' && !from.hasAttribute('data-one-line')) return;
    const order = Array.from(from.form.querySelectorAll(fields)).filter(function (f) { return f.offsetParent !== null; });
    const next = order[order.indexOf(from) + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next.select) next.select();
  });

  function pointAtFlaws(root) {
    document.querySelectorAll('[aria-invalid]').forEach(function (f) {
      f.removeAttribute('aria-invalid');
      f.removeAttribute('aria-errormessage');
    });
    let first = null;
    root.querySelectorAll('[data-flaw]').forEach(function (flaw) {
      const field = document.getElementsByName(flaw.getAttribute('data-flaw'))[0];
      if (!field) return;
      field.setAttribute('aria-invalid', 'true');
      if (flaw.id) field.setAttribute('aria-errormessage', flaw.id);
      first = first || field;
    });
    root.scrollIntoView({ block: 'nearest' });
    (first || root).focus();
  }

  // A wait is counted down in the page by the seconds the server named; its clock and ours may differ.
  function countDown(root) {
    root.querySelectorAll('[data-wait]').forEach(function (line) {
      const end = performance.now() + 1000 * Number(line.getAttribute('data-wait'));
      const words = line.getAttribute('data-words');
      line.removeAttribute('data-wait');
      (function tick() {
        const left = Math.ceil((end - performance.now()) / 1000);
        document.querySelectorAll('[data-opens]').forEach(function (b) { b.disabled = left > 0; });
        line.textContent = left > 0 ? words.replace('#', left) : line.getAttribute('data-over');
        if (left > 0 && line.isConnected) setTimeout(tick, 250);
      })();
    });
  }

  document.addEventListener('DOMContentLoaded', function () { countDown(document); });
  document.addEventListener('htmx:afterSwap', function (event) {
    const target = event.detail.target;
    if (!target) return;
    countDown(target);
    if (target.id === 'refusal') pointAtFlaws(target);
    else if (target === document.body) window.scrollTo(0, 0);
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) window.print();
  });

  // A page left open after sign-out must not come back from the browser's memory.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) window.location.reload();
  });
})();
