// The console works without this file. It adds single-key shortcuts, the token of an invitation link, and confirmation of choices in lists.
(function () {
  'use strict';
  var isOn = document.body.dataset.shortcuts !== 'off';

  function isTyping(target) {
    return target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && target.type !== 'checkbox' && target.type !== 'radio';
  }

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('tr[data-row]')); }

  function current() { return document.querySelector('tr.current'); }

  function move(step) {
    var all = rows(), index = all.indexOf(current());
    if (!all.length) { return; }
    var next = all[Math.min(all.length - 1, Math.max(0, index + step))];
    all.forEach(function (row) { row.classList.toggle('current', row === next); });
    (next.querySelector('a') || next).focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  function use(element) {
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && element.type !== 'checkbox' && element.type !== 'radio') {
      element.focus();
    } else {
      element.focus();
      element.click();
    }
  }

  document.addEventListener('keydown', function (event) {
    if (!isOn || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) { return; }
    if (event.key === 'j' || event.key === 'k') {
      move(event.key === 'j' ? 1 : -1);
      event.preventDefault();
      return;
    }
    var row = current();
    if (event.key === 'x' && row && row.querySelector('input[type=checkbox]')) {
      row.querySelector('input[type=checkbox]').click();
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && row && event.target === document.body) {
      row.querySelector('a').click();
      event.preventDefault();
      return;
    }
    if (event.key === '/' && !document.querySelector('[data-key="/"]')) {
      var brand = document.querySelector('.brand');
      if (brand) { location.href = brand.getAttribute('href').replace(/\/$/, '') + '/customers'; }
      event.preventDefault();
      return;
    }
    var marked = Array.prototype.find.call(document.querySelectorAll('[data-key]'), function (one) {
      return one.dataset.key === event.key && !one.disabled && one.getClientRects().length > 0;
    });
    if (marked) {
      use(marked);
      event.preventDefault();
    }
  });

  // A browser does not send the text after #, so the page of the invitation takes it from the address and removes it there.
  function fillToken() {
    var field = document.querySelector('input[data-fragment]');
    if (field && location.hash.length > 1) {
      field.value = location.hash.slice(1);
      history.replaceState(null, '', location.pathname + location.search);
      field.form.requestSubmit();
    }
  }

  function focusErrors() {
    var errors = document.getElementById('errors');
    if (errors) { errors.focus(); }
  }

  document.addEventListener('change', function (event) {
    if (event.target.matches('input[data-all]')) {
      document.querySelectorAll('tr[data-row] input[type=checkbox]').forEach(function (box) { box.checked = event.target.checked; });
    }
  });

  document.addEventListener('click', function (event) {
    if (event.target.matches('[data-print]')) { window.print(); }
  });

  fillToken();
  focusErrors();
}());
