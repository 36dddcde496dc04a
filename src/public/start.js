/* Says something until the page draws itself, and what to do where it never will. Written for browsers so old that
   they cannot read the page's own script; they can read this. */
(function () {
  var place = document.getElementById("page");
  var OLD = [
    "Dieser Browser ist zu alt für diese Seite",
    "Bitte verwenden Sie eine aktuelle Fassung von Firefox, Chrome, Edge oder Safari. Sie erhalten das Formular auch " +
      "auf Papier.",
  ];
  var BROKEN = [
    "Die Seite konnte nicht vollständig geladen werden",
    "Bitte prüfen Sie Ihre Verbindung und laden Sie die Seite neu.",
  ];

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.appendChild(document.createTextNode(text));
    return parent.appendChild(element);
  }

  /* A heading and what to do; both are read aloud where they come later. */
  function say(texts) {
    while (place.firstChild) place.removeChild(place.firstChild);
    var main = add(place, "main", "");
    main.className = texts.length > 1 ? "noscript" : "waiting";
    var lines = add(main, "div", "");
    lines.setAttribute("role", "status");
    var heading = add(lines, "h1", texts[0]);
    if (texts.length > 1) add(lines, "p", texts[1]);
    else heading.className = "loading";
  }

  /* A page that has begun to draw itself has put something else there than this one line. */
  function isStillWaiting() {
    return place.childNodes.length === 0 || place.firstChild.className === "waiting";
  }

  function sayWhileWaiting(texts) {
    return function () {
      if (isStillWaiting()) say(texts);
    };
  }

  if (!("noModule" in document.createElement("script")) || !Array.prototype.toSorted) {
    say(OLD);
    return;
  }
  /* Whoever gets the page at once has nothing to be told. */
  setTimeout(sayWhileWaiting(["Die Seite wird geladen …"]), 300);
  /* Its script has run or failed by then; drawing takes a moment more. */
  window.addEventListener("load", function () {
    setTimeout(sayWhileWaiting(BROKEN), 5000);
  });
})();
