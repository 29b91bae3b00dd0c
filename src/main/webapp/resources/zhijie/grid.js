/* Tables of numbers behave like a sheet: arrows, Enter and Tab move, Shift selects a block, blocks go to Excel and come
   from it, Ctrl+D fills down, Delete clears, Ctrl+Z takes back and Ctrl+Y does again. A change of a block is told once,
   at its last cell. Where the server keeps what can be undone its buttons do it, elsewhere the page's own memory. */
(function () {
  'use strict';
  const done = [];
  const undone = [];
  let anchor = null;
  let marked = [];
  let entered = null;

  const USABLE = 'input.cell:not(:disabled)';
  const at = (target) => target.closest && target.closest('[data-grid] input.cell');
  const columnOf = (cell) => cell.closest('td').cellIndex;
  const inColumn = (row, column) => row && row.cells[column] && row.cells[column].querySelector(USABLE);
  const tell = (cell) => cell.dispatchEvent(new CustomEvent('change', { bubbles: true, detail: 'block' }));

  function mark(cells) {
    marked.forEach((cell) => cell.classList.remove('selected'));
    marked = cells;
    marked.forEach((cell) => cell.classList.add('selected'));
  }

  /* The cells between the anchor and a cell, row by row; a place that can't be typed into is null. */
  function block(cell) {
    const from = anchor && anchor.isConnected && anchor.closest('table') === cell.closest('table') ? anchor : cell;
    const rows = Array.from(cell.closest('tbody').rows);
    const span = (one, other) => [Math.min(one, other), Math.max(one, other)];
    const [top, bottom] = span(rows.indexOf(from.closest('tr')), rows.indexOf(cell.closest('tr')));
    const [left, right] = span(columnOf(from), columnOf(cell));
    return rows.slice(top, bottom + 1).map((row) => {
      const line = [];
      for (let column = left; column <= right; column++) line.push(inColumn(row, column));
      return line;
    });
  }

  const flat = (lines) => lines.flat().filter(Boolean);

  function set(changes) {
    changes.forEach((change) => {
      change.cell.value = change.value;
      change.cell.dataset.was = change.value;
      paint(change.cell);
    });
    if (changes.length) tell(changes[changes.length - 1].cell);
  }

  function write(changes) {
    const real = changes.filter((change) => change.cell.value !== change.value);
    remember(real.map((change) => ({ id: change.cell.id, before: change.cell.value, after: change.value })));
    set(real);
  }

  function remember(step) {
    if (!step.length) return;
    done.push(step);
    undone.length = 0;
  }

  function paint(cell) {
    if (!cell.closest('[data-autosave]')) cell.classList.add('changed');
  }

  /* Lines of cells as spreadsheets put them on the clipboard: tabs and line ends, cells with either in quotes. */
  function lines(text) {
    const all = [[]];
    let value = '';
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (quoted) {
        if (c !== '"') value += c;
        else if (text[i + 1] === '"') value += text[++i];
        else quoted = false;
      } else if (c === '"' && !value) {
        quoted = true;
      } else if (c === '\t' || c === '\n') {
        all[all.length - 1].push(value.trim());
        value = '';
        if (c === '\n') all.push([]);
      } else if (c !== '\r') {
        value += c;
      }
    }
    if (value || all[all.length - 1].length) all[all.length - 1].push(value.trim());
    return all.filter((line) => line.length);
  }

  function paste(cell, text) {
    const given = lines(text);
    const wanted = block(cell);
    if (given.length === 1 && given[0].length === 1) {
      write(flat(wanted).map((target) => ({ cell: target, value: given[0][0] })));
      return;
    }
    const changes = [];
    let lost = 0;
    const first = flat(wanted)[0] || cell;
    let row = first.closest('tr');
    const column = columnOf(first);
    for (const line of given) {
      line.forEach((value, i) => {
        const target = row && inColumn(row, column + i);
        if (target) changes.push({ cell: target, value });
        else if (value) lost++;
      });
      row = row && row.nextElementSibling;
    }
    write(changes);
    say(cell, lost);
  }

  function say(cell, lost) {
    const status = document.querySelector('[data-lost]');
    if (status) status.textContent = lost ? status.dataset.lost.replace('{0}', lost) : '';
  }

  /* A block takes its first line all the way down; one cell takes what stands above it. */
  function fillDown(cell) {
    const wanted = block(cell);
    if (wanted.length > 1) {
      write(wanted.slice(1).flatMap((line) => line
        .map((target, i) => target && wanted[0][i] && { cell: target, value: wanted[0][i].value }).filter(Boolean)));
      return;
    }
    write(wanted[0].filter(Boolean).map((target) => ({ cell: target, above: next(target, 0, -1) }))
      .filter((change) => change.above).map((change) => ({ cell: change.cell, value: change.above.value })));
  }

  function turn(from, to, button, value) {
    const byServer = document.querySelector(button);
    if (byServer) {
      if (!byServer.disabled) byServer.click();
      return true;
    }
    const step = from.pop();
    if (!step) return false;
    to.push(step);
    set(step.map((change) => ({ cell: document.getElementById(change.id), value: change[value] }))
      .filter((change) => change.cell));
    return true;
  }

  /* The next cell in a direction that can be typed into. */
  function next(cell, right, down) {
    let row = cell.closest('tr');
    let column = columnOf(cell);
    do {
      if (down) row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
      column += right;
      const found = inColumn(row, column);
      if (found) return found;
    } while (row && column >= 0 && column < row.cells.length);
    return null;
  }

  function move(cell, right, down, extend) {
    const target = next(cell, right, down);
    if (!target) {
      // At the edge there is nowhere to go, but what was typed is told.
      cell.blur();
      cell.focus();
      return;
    }
    const from = extend ? anchor || cell : null;
    target.focus();
    target.select();
    anchor = from || target;
    mark(extend ? flat(block(target)) : []);
  }

  const whole = (cell) => cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  const edge = (cell, right) => whole(cell)
    || (cell.selectionStart === cell.selectionEnd && cell.selectionStart === (right > 0 ? cell.value.length : 0));
  const WAYS = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };

  function command(cell, event) {
    const key = event.key.toLowerCase();
    if (key === 'd') return fillDown(cell) || true;
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (again) return turn(undone, done, '[data-redo]', 'after');
    // While a number is being typed, taking back belongs to the field.
    if (key === 'z') return cell.value === (cell.dataset.was ?? cell.value) && turn(done, undone, '[data-undo]', 'before');
    return false;
  }

  document.addEventListener('keydown', (event) => {
    const cell = at(event.target);
    if (!cell || event.isComposing) return;
    const way = WAYS[event.key];
    let handled = false;
    if (way && !event.altKey && !event.ctrlKey && !event.metaKey && (!way[0] || edge(cell, way[0]))) {
      move(cell, way[0], way[1], event.shiftKey);
      handled = true;
    } else if (event.key === 'Enter') {
      move(cell, 0, event.shiftKey ? -1 : 1, false);
      handled = true;
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && marked.length > 1) {
      write(marked.map((target) => ({ cell: target, value: '' })));
      handled = true;
    } else if (event.ctrlKey || event.metaKey) {
      handled = command(cell, event);
    }
    if (handled) event.preventDefault();
  });

  document.addEventListener('paste', (event) => {
    const cell = at(event.target);
    const text = event.clipboardData && event.clipboardData.getData('text');
    if (cell && text && (/[\t\n]/.test(text.trim()) || marked.length > 1)) {
      event.preventDefault();
      paste(cell, text);
    }
  });

  document.addEventListener('copy', (event) => {
    const cell = at(event.target);
    if (!cell || marked.length < 2) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', block(cell)
      .map((line) => line.map((it) => (it ? it.value : '')).join('\t')).join('\r\n') + '\r\n');
  });

  document.addEventListener('mousedown', (event) => {
    const cell = at(event.target);
    if (cell && event.shiftKey && anchor) {
      event.preventDefault();
      const from = anchor;
      cell.focus();
      anchor = from;
      mark(flat(block(cell)));
    } else {
      mark([]);
      anchor = cell;
      entered = cell && document.activeElement !== cell ? cell : null;
    }
  });

  // A cell that is clicked into is typed over, as in a sheet; a second click sets the caret.
  document.addEventListener('click', (event) => {
    if (entered && event.target === entered) entered.select();
    entered = null;
  });

  document.addEventListener('focusin', (event) => {
    const cell = at(event.target);
    if (!cell) return;
    cell.dataset.was = cell.value;
    if (!marked.length) anchor = cell;
  });

  document.addEventListener('input', (event) => {
    if (at(event.target)) paint(event.target);
  });

  document.addEventListener('change', (event) => {
    const cell = at(event.target);
    if (cell && event.detail !== 'block' && cell.dataset.was !== undefined && cell.dataset.was !== cell.value) {
      remember([{ id: cell.id, before: cell.dataset.was, after: cell.value }]);
      cell.dataset.was = cell.value;
    }
  }, true);

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-act=print]')) window.print();
  });

  // What was typed and not saved is not lost by a careless click.
  window.addEventListener('beforeunload', (event) => {
    if (document.querySelector('[data-grid] input.cell.changed')) event.preventDefault();
  });

  document.addEventListener('change', (event) => {
    const chooser = event.target.closest && event.target.closest('input[type=file][data-into]');
    if (!chooser || !chooser.files.length) return;
    const file = chooser.files[0];
    const reader = new FileReader();
    reader.onload = () => {
      const into = document.getElementById(chooser.dataset.into);
      into.value = file.name + '|' + String(reader.result).replace(/^[^,]*,/, '');
      tell(into);
    };
    // Of a file that is too large no more is sent than shows that it is.
    const most = Number(chooser.dataset.most || file.size);
    reader.readAsDataURL(file.slice(0, most + 1));
  });
})();
