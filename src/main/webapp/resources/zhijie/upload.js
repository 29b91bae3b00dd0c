/* A file goes to the server as it is, and a bar tells how much has arrived; what takes the server longer than a moment
   afterwards is watched, too. */
(function () {
  'use strict';
  const box = () => document.querySelector('.working');
  const panel = () => document.querySelector('#messages');
  const MOMENT = 400;
  let started = 0;
  let watching = 0;

  const tell = (kind, text, percent) => {
    box().hidden = false;
    box().querySelector('p').textContent = box().dataset[kind].replace('{0}', text);
    const bar = box().querySelector('progress');
    if (percent === null) bar.removeAttribute('value');
    else bar.value = percent;
  };
  const rest = () => {
    clearTimeout(started);
    clearTimeout(watching);
    box().hidden = true;
  };

  const watch = () => {
    fetch('/api/v1/imports/progress').then((answer) => (answer.ok ? answer.json() : { total: 0 })).then((step) => {
      if (box().hidden) return;
      if (step.total) tell('changing', step.done + ' / ' + step.total, 100 * step.done / step.total);
      watching = setTimeout(watch, MOMENT);
    }, () => {});
  };

  document.addEventListener('DOMContentLoaded', () => {
    const jQuery = window.jQuery;
    jQuery(document).on('pfAjaxSend', (event, request, settings) => {
      const checking = /jakarta\.faces\.source=form%3A(file|all)/.test(settings.data);
      rest();
      started = setTimeout(() => {
        tell(checking ? 'checking' : 'changing', '', null);
        if (!checking) watch();
      }, checking ? 0 : MOMENT);
    }).on('pfAjaxComplete', rest);
  });

  document.addEventListener('change', (event) => {
    const chooser = event.target.closest && event.target.closest('input[type=file][data-upload]');
    if (!chooser || !chooser.files.length) return;
    const file = chooser.files[0];
    panel().replaceChildren();
    if (file.size > Number(chooser.dataset.most)) {
      window.zhijie.refused(413, chooser.dataset.large);
      return;
    }
    const request = new XMLHttpRequest();
    const done = () => {
      rest();
      chooser.disabled = false;
    };
    request.upload.onprogress = (sent) => {
      const percent = Math.floor(100 * sent.loaded / sent.total);
      tell('sending', percent, percent);
    };
    request.onerror = () => {
      done();
      window.zhijie.refused(0);
    };
    request.onload = () => {
      done();
      const answer = JSON.parse(request.responseText || '{}');
      if (request.status !== 200) {
        window.zhijie.refused(request.status, answer.detail);
        return;
      }
      const into = document.getElementById(chooser.dataset.upload);
      into.value = file.name + '|' + answer.id;
      into.dispatchEvent(new Event('change', { bubbles: true }));
    };
    request.open('POST', '/api/v1/imports/uploads');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    chooser.disabled = true;
    request.send(file);
  });
})();
