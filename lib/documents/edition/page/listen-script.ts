/**
 * The one program in an edition: it has the browser say the paragraphs one after the other and shows which one. Long paragraphs are
 * said sentence by sentence, because some browsers stop after a quarter of a minute. It keeps nothing and asks no server.
 */
export const LISTEN_SCRIPT = `
(function () {
  "use strict";
  var voice = window.speechSynthesis;
  if (!voice || typeof SpeechSynthesisUtterance !== "function") return;
  var said = Array.from(document.querySelectorAll("[data-say]"));
  var at = 0, rate = 1, playing = false, turn = 0;
  var byId = function (id) { return document.getElementById(id); };
  var play = byId("play"), where = byId("where");
  byId("none").hidden = true;
  byId("player").hidden = false;

  function chinese() {
    var voices = voice.getVoices().filter(function (each) { return /^zh/i.test(each.lang); });
    return voices.find(function (each) { return /^zh[-_](CN|Hans)/i.test(each.lang); }) || voices[0] || null;
  }
  function pieces(text) { return text.match(/[^。；！？]+[。；！？”’）]*/g) || [text]; }
  function show(words) {
    said.forEach(function (each, index) { each.classList.toggle("now", index === at && playing); });
    play.textContent = playing ? "暂停" : at === 0 ? "开始朗读" : "继续朗读";
    where.textContent = (words || (playing ? "正在读" : "停在")) + "第" + (at + 1) + "段，共" + said.length + "段，语速" + rate.toFixed(1) + "倍";
  }
  function stop() { turn += 1; voice.cancel(); }
  function say() {
    stop();
    if (!playing) return show();
    var mine = turn, rest = pieces(said[at].textContent);
    show();
    said[at].scrollIntoView({ block: "nearest" });
    (function sayNext() {
      if (mine !== turn) return;
      var text = rest.shift();
      if (text === undefined) return ended();
      var piece = new SpeechSynthesisUtterance(text);
      var speaker = chinese();
      piece.lang = "zh-CN";
      if (speaker) piece.voice = speaker;
      piece.rate = rate;
      piece.onend = sayNext;
      piece.onerror = function () { if (mine === turn) { playing = false; show("读不下去了，停在"); } };
      voice.speak(piece);
    })();
  }
  function ended() {
    if (at + 1 < said.length) { at += 1; return say(); }
    playing = false; at = 0; show("读完了，回到");
  }
  function go(step) { at = Math.min(said.length - 1, Math.max(0, at + step)); say(); }
  function pace(step) { rate = Math.min(2, Math.max(0.5, Math.round((rate + step) * 10) / 10)); say(); }
  play.onclick = function () { playing = !playing; say(); };
  byId("back").onclick = function () { go(-1); };
  byId("next").onclick = function () { go(1); };
  byId("slower").onclick = function () { pace(-0.1); };
  byId("faster").onclick = function () { pace(0.1); };
  byId("said").onclick = function (event) {
    var index = said.indexOf(event.target);
    if (index >= 0 && playing) { at = index; say(); }
  };
  window.addEventListener("pagehide", stop);
  show("还没有开始：");
})();
`;
