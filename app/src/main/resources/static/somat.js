// Habits of a clerk's hand, nothing more: Enter goes to the next field, Ctrl+Enter saves, and a refusal points at its
// field. htmx does the rest.
(function () {
  'use strict';

  const fields = 'input:not([type=hidden]):not([data-pass]),select,textarea,button.primary';

  // Where Enter may go: what is seen, not shut, and of a group of radios only the chosen one or the first.
  function stands(field) {
    if (field.matches(':disabled')) return false;
    if (field.checkVisibility ? !field.checkVisibility() : field.offsetParent === null) return false;
    if (field.type !== 'radio') return true;
    const group = Array.from(field.form.querySelectorAll('input[type=radio]')).filter(function (f) { return f.name === field.name; });
    return field === (group.find(function (f) { return f.checked; }) || group[0]);
  }

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
    if (goOn(from)) event.preventDefault();
  });

  // To the next field that is not filled in already; false when there is none.
  function goOn(from) {
    const order = Array.from(from.form.querySelectorAll(fields)).filter(function (f) {
      return f === from || stands(f) && !f.hasAttribute('data-filled');
    });
    const next = order[order.indexOf(from) + 1];
    if (!next) return false;
    next.focus();
    if (next.select) next.select();
    return true;
  }

  document.addEventListener('somat:next', function (event) { goOn(event.target); });

  // What one choice makes pointless is shut or hidden, so that nobody fills it in: data-shut, data-hide and data-show hold
  // "name=value|value" of the choice they follow. The server checks again.
  function chosen(form, rule) {
    const parts = rule.split('=');
    return parts[1].split('|').filter(Boolean).some(function (value) {
      return Array.from(form.querySelectorAll('input,select')).some(function (f) {
        const counts = f.type === 'radio' || f.type === 'checkbox' ? f.checked : true;
        return f.name === parts[0] && counts && f.value === value;
      });
    });
  }

  // What is missing is said by the house, in its language and all at once, not by the browser in another.
  function settle() {
    document.querySelectorAll('form').forEach(function (form) { form.noValidate = true; });
    document.querySelectorAll('form [data-shut]').forEach(function (part) {
      part.disabled = chosen(part.closest('form'), part.getAttribute('data-shut'));
    });
    document.querySelectorAll('form [data-hide], form [data-show]').forEach(function (part) {
      const hide = part.getAttribute('data-hide');
      const form = part.closest('form');
      part.hidden = hide === null ? !chosen(form, part.getAttribute('data-show')) : chosen(form, hide);
      if (part.tagName === 'FIELDSET') part.disabled = part.hidden;
    });
  }

  document.addEventListener('change', settle);
  document.addEventListener('htmx:afterSettle', settle);
  settle();

  function describe(field, id, add) {
    const ids = (field.getAttribute('aria-describedby') || '').split(' ').filter(function (one) { return one && one !== id; });
    if (add) ids.push(id);
    if (ids.length) field.setAttribute('aria-describedby', ids.join(' '));
    else field.removeAttribute('aria-describedby');
  }

  // The sentence of a flaw stands at its field as well: a long form is not read from the top again.
  function sayAt(field, sentence) {
    const place = field.closest('.field');
    if (!place || !field.id || field.type === 'hidden') return;
    const line = document.createElement('span');
    line.className = 'flaw';
    line.id = 'flaw-at-' + field.id;
    line.textContent = sentence;
    place.append(line);
    describe(field, line.id, true);
  }

  function pointAtFlaws(root, form) {
    document.querySelectorAll('[aria-invalid]').forEach(function (f) {
      f.removeAttribute('aria-invalid');
      describe(f, 'flaw-at-' + f.id, false);
    });
    document.querySelectorAll('.field > .flaw').forEach(function (f) { f.remove(); });
    let first = null;
    root.querySelectorAll('[data-flaw]').forEach(function (flaw) {
      const same = Array.from(document.getElementsByName(flaw.getAttribute('data-flaw')));
      const field = same.find(function (f) { return f.form === form; }) || same[0];
      if (!field) return;
      field.setAttribute('aria-invalid', 'true');
      const folded = field.closest('details');
      if (folded) folded.open = true;
      sayAt(field, flaw.textContent);
      const label = field.labels && field.labels[0];
      if (label) flaw.textContent = label.textContent + ': ' + flaw.textContent;
      first = first || field;
    });
    root.scrollIntoView({ block: 'nearest' });
    // Whoever mistyped a password types it again; anybody else reads the refusal first.
    const secret = document.querySelector('main input[type=password]');
    (first || secret || root).focus();
    if (!first && secret) secret.select();
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

  // Copies what a button carries. Over plain HTTP there is no clipboard to write to: then the words beside it are marked.
  function copy(button) {
    const done = function () { button.textContent = button.getAttribute('data-done'); };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(button.getAttribute('data-copy')).then(done, function () {});
    } else if (button.previousElementSibling) {
      window.getSelection().selectAllChildren(button.previousElementSibling);
      if (document.execCommand('copy')) done();
    }
  }

  document.addEventListener('DOMContentLoaded', function () { countDown(document); });
  document.addEventListener('htmx:afterSwap', function (event) {
    const target = event.detail.target;
    if (!target) return;
    countDown(target);
    const sent = event.detail.requestConfig;
    if (target.id === 'refusal') {
      // What went well before is not what was just asked.
      document.querySelectorAll('main > [role=status] .notice').forEach(function (said) { said.remove(); });
      pointAtFlaws(target, sent && sent.elt.closest('form'));
    }
    else if (target === document.body) window.scrollTo(0, 0);
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) window.print();
    const copying = event.target.closest('[data-copy]');
    if (copying) copy(copying);
  });

  // A page left open after sign-out must not come back from the browser's memory.
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) window.location.reload();
  });
})();

// A trained hand: a box offers names from its first letters, the number carries its day and its type, and what papers of one
// sender have in common is there already. Whatever was put in for the clerk is marked, and goes as soon as they type.
(function () {
  'use strict';

  const together = /^(\S.*?)[\s,;]+(?:ngày|ngay|ng\.?|n\.)?\s*(\d[\d/.-]*)$/iu;
  const symbol = /^\d+[/-](?:\d{4}[/-])?(\p{L}+)/u;
  const patience = 1500;
  let waiting = null;

  function names(box) {
    return document.getElementById(box.getAttribute('aria-controls'));
  }

  function marked(box) {
    return names(box).querySelector('[aria-selected=true]');
  }

  function mark(box, name) {
    Array.from(names(box).children).forEach(function (one) { one.setAttribute('aria-selected', String(one === name)); });
    if (name) {
      box.setAttribute('aria-activedescendant', name.id);
      name.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  }

  function show(box, wanted) {
    const open = wanted && names(box).children.length > 0 && document.activeElement === box;
    names(box).hidden = !open;
    box.setAttribute('aria-expanded', String(open));
    mark(box, open && abbreviated(box) ? names(box).firstElementChild : null);
  }

  // Small letters without marks mean the first name that begins so; a name that is written out means itself.
  function abbreviated(box) {
    return /^[a-z0-9 ]{2,}$/.test(box.value);
  }

  function take(box, name) {
    box.value = name.textContent;
    box.removeAttribute('data-stale');
    show(box, false);
    usual(box);
  }

  function goOn(box) {
    waiting = null;
    if (marked(box)) take(box, marked(box));
    box.dispatchEvent(new CustomEvent('somat:next', { bubbles: true }));
  }

  function fill(form, name, value, anew) {
    const field = form.elements[name];
    if (!field || !field.matches || !field.matches('input,select') || document.activeElement === field) return;
    if (field.value && !(anew && field.hasAttribute('data-filled'))) return;
    field.value = value;
    if (field.value) field.setAttribute('data-filled', '');
  }

  function usual(box) {
    const path = box.getAttribute('data-usual');
    if (!path || !box.value || box.getAttribute('data-known') === box.value) return;
    box.setAttribute('data-known', box.value);
    fetch(path + '?' + box.name + '=' + encodeURIComponent(box.value), { headers: { 'HX-Request': 'true' } })
      .then(function (answer) { return answer.ok ? answer.text() : ''; })
      .then(function (text) {
        new DOMParser().parseFromString(text, 'text/html').querySelectorAll('[data-fill]').forEach(function (one) {
          if (box.isConnected) fill(box.form, one.getAttribute('data-fill'), one.getAttribute('value'), false);
        });
      })
      .catch(function () {});
  }

  function spread(box) {
    const parts = together.exec(box.value.trim());
    if (parts && box.form.elements.date && !box.form.elements.date.value) {
      box.value = parts[1];
      fill(box.form, 'date', parts[2], true);
    }
    const said = symbol.exec(box.value.trim());
    const type = box.form.elements.type;
    const known = said && type && type.list && Array.from(type.list.options).find(function (one) {
      return one.value.toLowerCase() === said[1].toLowerCase();
    });
    if (known) fill(box.form, 'type', known.value, true);
  }

  document.addEventListener('input', function (event) {
    event.target.removeAttribute('data-filled');
    if (event.target.matches('[role=combobox]')) event.target.setAttribute('data-stale', '');
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    const target = event.detail.target;
    const box = target && target.id && document.querySelector('[role=combobox][aria-controls="' + target.id + '"]');
    if (!box) return;
    box.removeAttribute('data-stale');
    show(box, true);
    if (waiting === box) goOn(box);
  });

  document.addEventListener('keydown', function (event) {
    const box = event.target;
    if (event.isComposing || event.ctrlKey || event.altKey || event.shiftKey || !box.matches) return;
    if (event.key === 'Enter' && box.matches('[data-with-day]')) spread(box);
    if (!box.matches('[role=combobox]')) return;
    const all = Array.from(names(box).children);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!all.length) return;
      event.preventDefault();
      const at = all.indexOf(marked(box));
      if (names(box).hidden) show(box, true);
      mark(box, all[(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + all.length) % all.length]);
    } else if (event.key === 'Escape' && !names(box).hidden) {
      event.preventDefault();
      show(box, false);
    } else if (event.key === 'Enter' && box.hasAttribute('data-stale') && abbreviated(box)) {
      event.preventDefault();
      event.stopPropagation();
      waiting = box;
      setTimeout(function () { if (waiting === box) goOn(box); }, patience);
    } else if (event.key === 'Enter' && marked(box)) {
      take(box, marked(box));
      if (!box.form.hasAttribute('data-enter-next')) event.preventDefault();
    }
  }, true);

  document.addEventListener('focusout', function (event) {
    const box = event.target;
    if (!box.matches) return;
    if (box.matches('[data-with-day]')) spread(box);
    if (box.matches('[role=combobox]')) {
      show(box, false);
      usual(box);
    }
  });

  document.addEventListener('mousedown', function (event) {
    const name = event.target.closest('[role=option]');
    if (!name) return;
    event.preventDefault();
    take(document.querySelector('[aria-controls="' + name.parentElement.id + '"]'), name);
  });
})();

// The lock over the page. Whoever walks away leaves it locked; whoever types a long form is seen by the server though
// nothing is sent. All windows of one browser lock and open together.
(function () {
  'use strict';

  const windows = 'BroadcastChannel' in window ? new BroadcastChannel('so-mat') : null;
  let seen = Date.now();
  let told = Date.now();
  let before = null;
  let shown = null;
  let since = 0;

  function lock() {
    return document.getElementById('lock');
  }

  function locked() {
    return lock() !== null && lock().open;
  }

  function tell(what) {
    if (windows) windows.postMessage(what);
  }

  function send(path) {
    const token = document.querySelector('#lock-form [name=_csrf]');
    const form = new URLSearchParams();
    if (token) form.set('_csrf', token.value);
    return fetch(path, { method: 'POST', body: form, headers: { 'HX-Request': 'true' } })
      .then(function (answer) {
        if (answer.status === 401) leave();
      })
      .catch(function () {});
  }

  // The visit is over, whether the server can be reached or not: nothing of it stays on the screen.
  function leave() {
    const back = encodeURIComponent(window.location.pathname + window.location.search);
    document.body.textContent = '';
    document.title = '';
    window.location.replace('/sign-in?back=' + back);
  }

  function isOver() {
    if (lock() === null) return false;
    if (lock() !== shown) {
      shown = lock();
      since = Date.now();
    }
    const now = Date.now();
    return now - seen > 1000 * Number(shown.getAttribute('data-ends'))
      || now - since > 1000 * Number(shown.getAttribute('data-left'));
  }

  function shut() {
    if (lock() === null || locked()) return;
    before = document.activeElement;
    document.getElementById('lock-refusal').textContent = '';
    document.getElementById('lock-password').value = '';
    lock().showModal();
  }

  function open() {
    if (!locked()) return;
    seen = told = Date.now();
    document.getElementById('lock-password').value = '';
    lock().close();
    if (before && before.isConnected) before.focus();
  }

  function shutHere() {
    if (lock() === null || locked()) return;
    shut();
    tell('shut');
    send('/lock/here');
  }

  function atWork() {
    if (lock() === null || locked()) return;
    const now = Date.now();
    if (now - seen > 1000) tell('seen');
    seen = now;
    if (now - told > 60000) {
      told = now;
      send('/still-here');
    }
  }

  if (windows) {
    windows.onmessage = function (event) {
      if (event.data === 'seen') seen = Date.now();
      if (event.data === 'shut') shut();
      if (event.data === 'open') open();
      if (event.data === 'over' && lock() !== null) leave();
    };
  }

  ['keydown', 'pointerdown', 'pointermove', 'wheel'].forEach(function (sign) {
    document.addEventListener(sign, atWork, { passive: true });
  });

  setInterval(function () {
    if (isOver()) {
      leave();
      return;
    }
    if (lock() !== null && Date.now() - seen > 1000 * Number(lock().getAttribute('data-after'))) shutHere();
  }, 2000);

  document.addEventListener('cancel', function (event) {
    if (event.target.id === 'lock') event.preventDefault();
  }, true);

  // Without a script the form leads to the page of the lock. Whoever leaves leaves in all windows of the browser.
  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') === '/sign-out') tell('over');
    if (!event.target.hasAttribute('data-lock')) return;
    event.preventDefault();
    shutHere();
  });

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.xhr.status === 423) {
      event.detail.shouldSwap = false;
      shut();
    } else if (event.detail.requestConfig.elt.id === 'lock-form') {
      event.detail.target = document.getElementById('lock-refusal');
    }
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.elt.id !== 'lock-form') return;
    if (event.detail.xhr.status === 204) {
      open();
      tell('open');
    } else if (event.detail.xhr.status === 401) {
      window.location.href = '/sign-in?back=' + encodeURIComponent(window.location.pathname + window.location.search);
    } else {
      document.getElementById('lock-password').select();
    }
  });
})();
