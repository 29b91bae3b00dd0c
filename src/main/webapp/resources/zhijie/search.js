/* Search: completions in the header's box, hits by keyboard, recent and kept searches, what was not found. */
(function () {
  'use strict';
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const RECENT = 'zhijie.recent';
  const recent = () => { try { return JSON.parse(localStorage.getItem(RECENT)) || []; } catch (e) { return []; } };
  const remember = (text) => {
    const list = [text].concat(recent().filter((other) => other !== text)).slice(0, 10);
    try { localStorage.setItem(RECENT, JSON.stringify(list)); } catch (e) { return; }
  };
  const reason = (answer) => answer.json().then((problem) => (answer.status === 422 && problem.errors[0] ? problem.errors[0].reason : null), () => null);
  const send = (method, path, body, done) => fetch('/api/v1/search/' + path, {
    method, credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body)
  }).then(
    (answer) => (answer.ok ? done() : reason(answer).then((text) => window.zhijie.refused(answer.status, text))),
    () => window.zhijie.refused(0)
  );

  function completions(input) {
    const list = document.createElement('ul');
    list.id = 'find-list';
    list.className = 'find-list';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    input.closest('.find').append(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-autocomplete', 'list');
    let at = -1;
    let timer = 0;
    let asked = 0;
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const show = (texts) => {
      list.replaceChildren(...texts.map((text, i) => {
        const item = document.createElement('li');
        item.id = 'find-' + i;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.textContent = text;
        item.addEventListener('mousedown', (event) => { event.preventDefault(); go(text); });
        return item;
      }));
      at = -1;
      list.hidden = texts.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };
    const go = (text) => { input.value = text; close(); input.form.requestSubmit(); };
    const ask = () => {
      const text = input.value.trim();
      if (!text) { show(recent()); return; }
      const mine = ++asked;
      fetch('/api/v1/suggest?q=' + encodeURIComponent(text), { credentials: 'same-origin' })
        .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
        .then((answer) => { if (mine === asked && document.activeElement === input) show(answer.suggestions); })
        .catch(close);
    };
    const soon = () => { clearTimeout(timer); timer = setTimeout(ask, 120); };
    let composing = false;
    input.addEventListener('compositionstart', () => { composing = true; clearTimeout(timer); });
    input.addEventListener('compositionend', () => { composing = false; soon(); });
    input.addEventListener('input', () => { if (!composing) soon(); });
    input.addEventListener('focus', () => { if (!input.value) soon(); });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      const items = all('li', list);
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length) {
        event.preventDefault();
        list.hidden = false;
        at = (at + (event.key === 'ArrowDown' ? 1 : -1) + items.length + (at < 0 && event.key === 'ArrowUp' ? 1 : 0)) % items.length;
        items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
        items[at].scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', items[at].id);
      } else if (event.key === 'Enter' && at >= 0 && !list.hidden) {
        event.preventDefault();
        go(items[at].textContent);
      } else if (event.key === 'Escape') {
        if (list.hidden) input.blur(); else close();
      }
    });
  }

  function hits(section) {
    const articles = all('.hit', section);
    let used = false;
    remember(section.dataset.asked);
    const focused = () => articles.indexOf(document.activeElement && document.activeElement.closest('.hit'));
    section.addEventListener('click', (event) => {
      if (event.target.closest('.hit a, .hit [data-copy]')) used = true;
    });
    document.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const here = focused();
      if (event.key === 'ArrowDown' || event.key === 'j' || event.key === 'ArrowUp' || event.key === 'k') {
        const next = here + (event.key === 'ArrowDown' || event.key === 'j' ? 1 : -1);
        if (articles[next]) { event.preventDefault(); articles[next].focus(); }
      } else if (event.key === 'c' || event.key === 'C') {
        const copy = one('[data-copy]', here >= 0 ? articles[here] : section);
        if (copy) copy.click();
      } else if (event.key === 'Enter' && here >= 0 && document.activeElement === articles[here]) {
        one('h2 a', articles[here]).click();
      }
    });
    if (articles.length) {
      window.addEventListener('pagehide', () => {
        if (!used) {
          const body = new Blob([JSON.stringify({ text: section.dataset.asked, kind: 'NOT_OPENED' })], { type: 'application/json' });
          navigator.sendBeacon('/api/v1/search/misses', body);
        }
      });
      all('.choice, .pager a, [data-act=keep]').forEach((link) => link.addEventListener('click', () => { used = true; }));
    }
  }

  document.addEventListener('click', (event) => {
    const act = event.target.closest('[data-act]');
    if (!act) return;
    const done = () => { act.textContent = act.dataset.done; act.disabled = true; };
    if (act.dataset.act === 'keep') {
      send('POST', 'saved', { title: act.dataset.title, parameters: act.dataset.parameters }, done);
    } else if (act.dataset.act === 'forget') {
      send('DELETE', 'saved/' + act.dataset.id, null, () => act.closest('li').remove());
    } else if (act.dataset.act === 'ask-for') {
      send('POST', 'misses', { text: one('#hits').dataset.asked, kind: 'ASKED' }, done);
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    const input = one('#find');
    if (input) completions(input);
    const section = one('#hits');
    if (section) hits(section);
    if (matchMedia('(max-width: 820px)').matches) all('.facet').forEach((facet) => { facet.open = Boolean(one('.on', facet)); });
    const list = one('[data-recent]');
    if (list) {
      const texts = recent();
      list.replaceChildren(...(texts.length ? texts : [null]).map((text) => {
        const item = document.createElement('li');
        if (text === null) {
          item.className = 'muted small';
          item.textContent = list.dataset.recent;
        } else {
          const link = document.createElement('a');
          link.href = '/search?q=' + encodeURIComponent(text);
          link.textContent = text;
          item.append(link);
        }
        return item;
      }));
    }
  });
})();
