/* Live refresh: fetches the page every five seconds and puts what has a data-live key into its place. What has none stays. */
(function () {
  'use strict';
  var every = 5000;
  var head = document.getElementById('live');
  var shown = document.querySelectorAll('[data-live]');
  var timer = 0;
  var last = '';

  if (!head || !shown.length) {
    return;
  }

  function clock() {
    return new Date().toISOString().slice(11, 19);
  }

  function say(text, live) {
    var words = document.createTextNode(text.replace('{0}', last));
    if (!live) {
      head.replaceChildren(words);
      return;
    }
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    svg.setAttribute('viewBox', '0 0 8 8');
    svg.setAttribute('aria-hidden', 'true');
    ['cx', 'cy', 'r'].forEach(function (name) {
      dot.setAttribute(name, '4');
    });
    svg.append(dot);
    head.replaceChildren(svg, words);
  }

  function copy(to, from) {
    ['class', 'aria-label'].forEach(function (name) {
      if (from.hasAttribute(name)) {
        to.setAttribute(name, from.getAttribute(name));
      }
    });
    if (to.cells) { // a row: its first cell holds a link, which keeps the focus
      Array.from(to.cells).slice(1).forEach(function (cell, index) {
        copy(cell, from.cells[index + 1]);
      });
    } else if (to.innerHTML !== from.innerHTML) {
      to.replaceChildren.apply(to, Array.from(from.childNodes).map(function (node) {
        return document.importNode(node, true);
      }));
    }
  }

  function patch(html) {
    var fresh = {};
    new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-live]').forEach(function (element) {
      fresh[element.getAttribute('data-live')] = element;
    });
    var found = 0;
    shown.forEach(function (element) {
      var from = fresh[element.getAttribute('data-live')];
      element.classList.toggle('stale', !from);
      if (from) {
        copy(element, from);
        found++;
      }
    });
    if (!found) {
      throw new Error('gone');
    }
    last = clock();
    say(head.getAttribute('data-live-text'), true);
  }

  function ask() {
    timer = 0;
    fetch(location.href, { credentials: 'same-origin', redirect: 'manual' }).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        location.reload(); // the session has ended: to the login
        return '';
      }
      if (!answer.ok) {
        throw new Error('status ' + answer.status);
      }
      return answer.text().then(patch);
    }).catch(function () {
      say(head.getAttribute('data-lost-text'), false);
    }).finally(plan);
  }

  function plan() {
    if (!timer && !document.hidden) {
      timer = setTimeout(ask, every);
    }
  }

  document.addEventListener('visibilitychange', function () {
    clearTimeout(timer);
    timer = 0;
    if (!document.hidden) {
      ask();
    }
  });

  last = clock();
  say(head.getAttribute('data-live-text'), true);
  plan();
}());
