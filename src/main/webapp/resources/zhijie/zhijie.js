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
      });
    }
  });
})();
