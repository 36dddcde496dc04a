/* Says something until the page draws itself, and what to do where it never will. Written for browsers so old that
   they cannot read the page's own script; they can read this. */
(function () {
  var place = document.getElementById("page");
  var OLD =
    "Dieser Browser ist zu alt für diese Seite. Bitte verwenden Sie eine aktuelle Fassung von Firefox, Chrome, Edge " +
    "oder Safari. Sie erhalten das Formular auch auf Papier.";
  var BROKEN =
    "Die Seite konnte nicht vollständig geladen werden. Bitte prüfen Sie Ihre Verbindung und laden Sie die Seite neu.";

  function say(text) {
    var line = document.createElement("p");
    line.className = "loading";
    line.setAttribute("role", "status");
    line.appendChild(document.createTextNode(text));
    while (place.firstChild) place.removeChild(place.firstChild);
    place.appendChild(line);
  }

  /* A page that has begun to draw itself has put something else there than this one line. */
  function isStillWaiting() {
    return place.childNodes.length === 0 || place.firstChild.className === "loading";
  }

  function sayWhileWaiting(text) {
    return function () {
      if (isStillWaiting()) say(text);
    };
  }

  if (!("noModule" in document.createElement("script")) || !Array.prototype.toSorted) {
    say(OLD);
    return;
  }
  /* Whoever gets the page at once has nothing to be told. */
  setTimeout(sayWhileWaiting("Die Seite wird geladen …"), 300);
  /* Its script has run or failed by then; drawing takes a moment more. */
  window.addEventListener("load", function () {
    setTimeout(sayWhileWaiting(BROKEN), 5000);
  });
})();
