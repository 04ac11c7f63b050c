(function () {
  "use strict";
  document.querySelectorAll('input[name="lang"]').forEach(function (input) {
    function follow() { if (input.checked) { document.documentElement.lang = input.value; } }
    input.addEventListener("change", follow);
    follow();
  });
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    folded.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (part) { part.open = false; });
    folded = [];
  });
})();
