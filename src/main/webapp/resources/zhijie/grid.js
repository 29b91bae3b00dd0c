/* Tables of numbers behave like a sheet: arrows and Enter move, a block from Excel is pasted, Ctrl+D fills down,
   Ctrl+Z takes the last paste or fill back. A change is told once, at the last cell of the block. */
(function () {
  'use strict';
  const history = [];
  const cellsOf = (row) => Array.from(row.querySelectorAll('input.cell'));
  const columnOf = (cell) => cell.closest('td').cellIndex;
  const inColumn = (row, column) => row && row.cells[column] && row.cells[column].querySelector('input.cell:not(:disabled)');
  const tell = (cell) => cell.dispatchEvent(new Event('change', { bubbles: true }));

  function write(changes) {
    const done = changes.filter((change) => change.cell.value !== change.value);
    if (!done.length) return;
    history.push(done.map((change) => ({ cell: change.cell.id, value: change.cell.value })));
    done.forEach((change) => { change.cell.value = change.value; change.cell.classList.add('changed'); });
    tell(done[done.length - 1].cell);
  }

  function paste(cell, text) {
    const lines = text.replace(/\r/g, '').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
    const changes = [];
    let row = cell.closest('tr');
    const column = columnOf(cell);
    for (const line of lines) {
      if (!row) break;
      line.forEach((value, i) => {
        const target = inColumn(row, column + i);
        if (target) changes.push({ cell: target, value: value.trim() });
      });
      row = row.nextElementSibling;
    }
    write(changes);
  }

  function fillDown(cell) {
    const changes = [];
    const column = columnOf(cell);
    for (let row = cell.closest('tr').nextElementSibling; row; row = row.nextElementSibling) {
      const target = inColumn(row, column);
      if (target) changes.push({ cell: target, value: cell.value });
    }
    write(changes);
  }

  // Where the server keeps what can be undone, its button does it; elsewhere the page's own memory.
  function undo() {
    const button = document.querySelector('[data-undo]');
    if (button) {
      button.click();
      return true;
    }
    const last = history.pop();
    if (!last) return false;
    let cell;
    last.forEach((change) => {
      const target = document.getElementById(change.cell);
      if (target) { target.value = change.value; cell = target; }
    });
    if (cell) tell(cell);
    return true;
  }

  function move(cell, down) {
    let row = cell.closest('tr');
    do {
      row = down ? row.nextElementSibling : row.previousElementSibling;
    } while (row && !inColumn(row, columnOf(cell)));
    if (row) {
      const target = inColumn(row, columnOf(cell));
      target.focus();
      target.select();
    }
  }

  document.addEventListener('paste', (event) => {
    const cell = event.target.closest && event.target.closest('[data-grid] input.cell');
    const text = event.clipboardData && event.clipboardData.getData('text');
    if (cell && text && /[\t\n]/.test(text.trim())) {
      event.preventDefault();
      paste(cell, text);
    }
  });

  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest && event.target.closest('[data-grid] input.cell');
    if (!cell || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(cell, event.key === 'ArrowDown');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      move(cell, !event.shiftKey);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      fillDown(cell);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && undo()) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-act=print]')) window.print();
  });

  document.addEventListener('input', (event) => {
    if (event.target.matches && event.target.matches('[data-grid] input.cell')) event.target.classList.add('changed');
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
    reader.readAsDataURL(file);
  });
})();
