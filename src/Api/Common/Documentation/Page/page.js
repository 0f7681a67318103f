// Names and landmarks that Swagger UI leaves out, for people who use a screen reader or a keyboard (WCAG 2.2: 1.3.1, 2.1.1, 2.5.3, 4.1.2).
(function () {
  'use strict';

  var names = [
    ['#servers', 'Server'],
    ['.download-url-wrapper select', 'Document'],
    ['.examples-select-element', 'Example'],
    ['select.content-type', 'Media type'],
    ['.body-param__text', 'Body of the request'],
    ['.parameters select', 'Value'],
    ['.parameters textarea', 'Value'],
    ['.close-modal', 'Close']
  ];

  function set(element, name, value) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  function landmark(selector, name) {
    var part = document.querySelector(selector);
    if (part) {
      set(part, 'role', 'region');
      set(part, 'aria-label', name);
    }
  }

  function level(selector, number) {
    document.querySelectorAll(selector).forEach(function (heading) { set(heading, 'aria-level', String(number)); });
  }

  function complete() {
    names.forEach(function (entry) {
      document.querySelectorAll(entry[0]).forEach(function (element) {
        if (!element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby')) {
          set(element, 'aria-label', entry[1]);
        }
      });
    });

    // The visible text of a button is its name.
    document.querySelectorAll('.auth-btn-wrapper button[aria-label]').forEach(function (button) {
      button.removeAttribute('aria-label');
    });

    // The text of an example can be scrolled with the keyboard.
    document.querySelectorAll('pre.microlight, .highlight-code > pre').forEach(function (text) {
      set(text, 'tabindex', '0');
    });

    // A landmark for each part, and a level for each heading: the title, the subjects, the calls. The calls are in the main part already.
    landmark('.information-container', 'About this API');
    landmark('.schemes-server-container, .scheme-container', 'Server and sign-in');
    level('h3.opblock-tag, .modal-ux-header h3', 2);
    level('h4', 3);
    level('h5', 4);
    level('h6', 4);
    document.querySelectorAll('.modal-ux').forEach(function (dialog) {
      set(dialog, 'role', 'dialog');
      set(dialog, 'aria-modal', 'true');
      set(dialog, 'aria-label', 'Available authorizations');
    });
    set(document.documentElement, 'lang', 'en');
  }

  new MutationObserver(complete).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', complete);
}());
