/* What every page needs: search by "/", the menu on a phone, light and dark, copying a sentence. */
(function () {
  'use strict';
  const one = (selector) => document.querySelector(selector);
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

  /* Over plain HTTP on an own network the clipboard interface is absent; selecting and copying still works. */
  const copyText = (text) => {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('copy'));
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.isComposing && !event.ctrlKey && !event.metaKey && !typing(event.target)) {
      event.preventDefault();
      const find = one('#find');
      find.focus();
      find.select();
    }
  });

  // A field that asks the server while one types waits until an input method has finished its word.
  document.addEventListener('input', (event) => {
    if (event.isComposing && event.target.matches('[data-ime=wait]')) {
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener('compositionend', (event) => {
    if (event.target.matches('[data-ime=wait]')) {
      event.target.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });

  // A self-check: opening the answer tells whether the chosen options are the right ones.
  document.addEventListener('toggle', (event) => {
    const check = event.target.closest && event.target.closest('[data-check]');
    if (!check || !event.target.open) {
      return;
    }
    const choices = [...check.querySelectorAll('.choice')];
    const chosen = choices.filter((choice) => choice.querySelector('input').checked);
    choices.forEach((choice) => {
      const right = check.dataset.check.includes(choice.querySelector('input').value);
      choice.classList.toggle('right', right);
      choice.classList.toggle('wrong', !right && chosen.includes(choice));
    });
    if (chosen.length) {
      const verdict = check.querySelector('.verdict');
      const right = chosen.map((choice) => choice.querySelector('input').value).join('') === check.dataset.check;
      verdict.textContent = right ? verdict.dataset.right : verdict.dataset.wrong;
      verdict.className = 'verdict ' + (right ? 'right' : 'wrong');
    }
  }, true);

  // A part of a page that folds away opens where it holds an error.
  const unfold = () => document.querySelectorAll('details:not([open]) .ui-message-error').forEach((error) => {
    error.closest('details').open = true;
  });

  const panel = () => one('[data-user], [data-waiting]');
  const say = (severity, text) => {
    const line = document.createElement('li');
    line.className = 'ui-messages-' + severity;
    line.textContent = text;
    const list = document.createElement('ul');
    list.className = 'messages';
    list.append(line);
    panel().replaceChildren(list);
    panel().scrollIntoView({ block: 'nearest' });
  };

  // What was typed outlives an expired session: it is kept in this tab, and filled in when the page opens again.
  const KEPT = 'kept';
  const SWITCH = /^(checkbox|radio)$/;
  const here = () => location.pathname + location.search;
  const isChanged = (field) => SWITCH.test(field.type) ? field.checked !== field.defaultChecked
    : field.options ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;
  const keep = () => {
    const fields = [...document.querySelectorAll('main :is(input, textarea, select)[id]')]
      .filter((field) => !/^(hidden|password|file|submit|button)$/.test(field.type) && isChanged(field))
      .map((field) => [field.id, SWITCH.test(field.type) ? field.checked : field.value]);
    sessionStorage.setItem(KEPT, JSON.stringify({ address: here(), user: panel().dataset.user, fields }));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    if (!kept || !panel()) {
      return;
    }
    if (panel().dataset.waiting) {
      say('warn', panel().dataset.waiting);
      return;
    }
    sessionStorage.removeItem(KEPT);
    if (kept.address === here() && kept.user === panel().dataset.user) {
      const found = kept.fields.filter(([id]) => document.getElementById(id));
      found.forEach(([id, value]) => {
        const field = document.getElementById(id);
        field[SWITCH.test(field.type) ? 'checked' : 'value'] = value;
      });
      say('warn', panel().dataset[found.length ? 'kept' : 'expired']);
    }
  };

  // What a page could not do behind its back is said; without this the button would seem dead.
  const refused = (status, reason) => {
    if (status === 401) {
      keep();
      location.href = '/sign-in?next=' + encodeURIComponent(here());
    } else if (status === 409) {
      keep();
      location.reload();
    } else {
      say('error', reason || panel().dataset[status === 404 ? 'gone' : status === 403 ? 'forbidden' : 'failed']);
    }
  };
  window.zhijie = { refused };

  // This file stands before jQuery in the head of a page.
  document.addEventListener('DOMContentLoaded', () => {
    restore();
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', unfold).on('pfAjaxError', (event, request) => refused(request.status));
    }
  });

  document.addEventListener('click', (event) => {
    const menu = event.target.closest('.menu-button');
    if (menu) {
      const open = one('#side').classList.toggle('open');
      menu.setAttribute('aria-expanded', String(open));
      return;
    }
    if (event.target.closest('[data-act=mode]')) {
      const root = document.documentElement;
      const dark = root.dataset.mode ? root.dataset.mode === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.mode = dark ? 'light' : 'dark';
      document.cookie = 'mode=' + root.dataset.mode + ';path=/;max-age=31536000;samesite=lax';
      return;
    }
    const language = event.target.closest('[data-act=language]');
    if (language) {
      document.cookie = 'language=' + language.dataset.language + ';path=/;max-age=31536000;samesite=lax';
      location.reload();
      return;
    }
    const fold = event.target.closest('.fold');
    if (fold) {
      fold.setAttribute('aria-expanded', String(fold.getAttribute('aria-expanded') !== 'true'));
      return;
    }
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      copyText(copy.dataset.copy).then(() => {
        const before = copy.textContent;
        copy.textContent = copy.dataset.copied || '✓';
        setTimeout(() => { copy.textContent = before; }, 1500);
      }, () => say('error', panel().dataset.uncopied));
    }
  });
})();
