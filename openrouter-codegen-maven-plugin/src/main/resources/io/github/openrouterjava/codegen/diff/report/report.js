"use strict";
(() => {
  const report = JSON.parse(document.getElementById("data").textContent);
  const $ = id => document.getElementById(id);
  const SEVERITIES = [
    ["BREAKING", "Breaking"],
    ["CAUTION", "To look at"],
    ["ADDITION", "Additions"],
    ["NEUTRAL", "Neutral"]];
  const VERDICTS = [["source", "Source"], ["binary", "Binary"], ["wire", "Wire"]];
  const SUBJECTS = [["OPERATION", "Operations"], ["TYPE", "Types"], ["API", "API"]];
  const STEPS = {
    MAJOR: ["BREAKING", "Major version"],
    MINOR: ["CAUTION", "Minor version"],
    PATCH: ["NEUTRAL", "Patch version"],
    NONE: ["ADDITION", "No new version"]};
  const state = { severity: new Set(), verdict: new Set(), subject: new Set(), kind: "", words: [] };

  /* All text goes in as text: nothing of the documents is ever read as HTML. */
  function el(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function marked(node, text) {
    const lower = text.toLowerCase();
    let at = 0;
    while (at < text.length) {
      let best = -1;
      let length = 0;
      for (const word of state.words) {
        const found = lower.indexOf(word, at);
        if (found >= 0 && (best < 0 || found < best)) {
          best = found;
          length = word.length;
        }
      }
      if (best < 0) break;
      node.append(text.slice(at, best), el("mark", "", text.slice(best, best + length)));
      at = best + length;
    }
    node.append(text.slice(at));
    return node;
  }

  const oneLine = text => text.replace(/\s+/g, " ").slice(0, 300);

  report.changes.forEach(change => {
    change.haystack = [
      change.title, change.kind, change.subject.name, change.subject.java, change.member,
      change.before, change.after, change.oldPointer, change.newPointer, change.advice,
      ...change.java.flatMap(e => [e.member, e.before, e.after])
    ].filter(Boolean).join("\n").toLowerCase();
  });

  function matches(change, leaveOut) {
    const fits = (name, test) => leaveOut === name || test();
    return fits("severity", () => !state.severity.size || state.severity.has(change.severity))
      && fits("verdict", () => [...state.verdict].every(v => !change[v]))
      && fits("subject", () => !state.subject.size || state.subject.has(change.subject.kind))
      && fits("kind", () => !state.kind || state.kind === change.kind)
      && state.words.every(word => change.haystack.includes(word));
  }

  function toggle(parent, className, group, options) {
    return options.map(([value, label]) => {
      const button = el("button", className + " " + value);
      button.type = "button";
      button.dataset.value = value;
      const number = el("b");
      const name = el("span", "", label);
      button.append(...(className === "tile" ? [number, name] : [name, number]));
      button.addEventListener("click", () => {
        const set = state[group];
        if (!set.delete(value)) set.add(value);
        render();
      });
      parent.append(button);
      return { button, number, value };
    });
  }

  const tiles = toggle($("severities"), "tile", "severity", SEVERITIES);
  const verdicts = toggle($("verdicts"), "chip", "verdict", VERDICTS.map(([v, l]) => [v, l + " ✗"]));
  const subjects = toggle($("subjects"), "chip", "subject", SUBJECTS);

  function counts() {
    const show = (items, group, test) => {
      const among = report.changes.filter(c => matches(c, group));
      items.forEach(({ button, number, value }) => {
        const count = among.filter(c => test(c, value)).length;
        number.textContent = count.toLocaleString("en");
        button.setAttribute("aria-pressed", state[group].has(value));
      });
    };
    show(tiles, "severity", (c, v) => c.severity === v);
    show(verdicts, "verdict", (c, v) => !c[v]);
    show(subjects, "subject", (c, v) => c.subject.kind === v);
  }

  function kinds() {
    const names = new Map();
    report.changes.forEach(c => names.set(c.kind, [c.kindTitle, (names.get(c.kind) || [0, 0])[1] + 1]));
    $("kind").append(new Option("All", ""));
    [...names].sort((a, b) => a[1][0].localeCompare(b[1][0], "en"))
      .forEach(([kind, [title, n]]) => $("kind").append(new Option(title + " (" + n + ")", kind)));
  }

  function badges(of, verdicts) {
    const box = el("span", "badges");
    verdicts.forEach(([name, label]) => {
      const limited = of.reach && of.reach !== "ANY_CALLER" && name !== "wire";
      const className = of[name] ? "" : limited ? " some" : " no";
      const badge = el("span", "badge" + className, label + (of[name] ? " ✓" : limited ? " ~" : " ✗"));
      badge.title = label + (of[name] ? ": compatible" : limited ? ": breaks uncommon uses only" : ": not compatible");
      box.append(badge);
    });
    return box;
  }

  function side(label, text, pointer) {
    const box = el("div", "side");
    box.append(el("h3", "", label), marked(el("pre"), text === null ? "—" : text));
    if (pointer) box.append(marked(el("p", "where"), pointer));
    return box;
  }

  function effects(change) {
    const box = el("div", "effects");
    box.append(el("h3", "", "In Java"));
    const list = el("ul");
    change.java.slice(0, 60).forEach(effect => {
      const item = el("li");
      const head = el("div", "head");
      head.append(marked(el("code"), effect.member), badges(effect, VERDICTS.slice(0, 2)));
      item.append(head);
      if (effect.before !== null) item.append(marked(el("pre", "old"), "− " + effect.before));
      if (effect.after !== null) item.append(marked(el("pre", "new"), "+ " + effect.after));
      list.append(item);
    });
    if (change.java.length > 60) list.append(el("li", "", "and " + (change.java.length - 60) + " more"));
    box.append(list);
    return box;
  }

  function body(change) {
    const box = el("div", "body");
    if (change.advice) box.append(el("p", "advice", change.advice));
    const pair = el("div", "pair");
    pair.append(side("Before", change.before, change.oldPointer), side("After", change.after, change.newPointer));
    box.append(pair);
    if (change.java.length) box.append(effects(change));
    return box;
  }

  function row(change) {
    const details = el("details", "change " + change.severity);
    const summary = el("summary");
    const what = el("span", "what");
    what.append(marked(el("b"), change.kindTitle));
    if (change.member) what.append(marked(el("code"), change.member));
    const values = [change.before, change.after].filter(v => v !== null).map(oneLine);
    if (values.length) what.append(marked(el("span", "short"), values.join("  →  ")));
    summary.append(el("span", "dot"), what, badges(change, VERDICTS));
    details.append(summary);
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) details.append(body(change));
    });
    return details;
  }

  function card(subject, changes) {
    const section = el("section", "card");
    const header = el("header");
    const title = el("h2");
    const verb = /^([A-Z]+) (\/.*)$/.exec(subject.name);
    if (verb) title.append(el("span", "verb", verb[1]), marked(el("span"), verb[2]));
    else marked(title, subject.name);
    header.append(title);
    const java = subject.java.replace(/\b([a-z_]\w*\.)+(?=[A-Z])/g, "");
    if (java && java !== subject.name) header.append(marked(el("span", "java mono"), java));
    section.append(header, ...changes.map(row));
    return section;
  }

  function render() {
    const shown = report.changes.filter(c => matches(c));
    const groups = new Map();
    shown.forEach(change => {
      const key = change.subject.kind + " " + change.subject.name;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(change);
    });
    $("list").replaceChildren(...[...groups.values()].map(group => card(group[0].subject, group)));
    const all = report.changes.length;
    $("count").textContent = (shown.length === all ? all : shown.length + " of " + all)
      + (all === 1 ? " change" : " changes") + " in " + groups.size
      + (groups.size === 1 ? " place" : " places");
    $("empty").hidden = shown.length > 0;
    const filtered = state.severity.size + state.verdict.size + state.subject.size + state.words.length || state.kind;
    $("clear").hidden = !filtered;
    counts();
  }

  function clear() {
    ["severity", "verdict", "subject"].forEach(group => state[group].clear());
    state.kind = "";
    state.words = [];
    $("kind").value = "";
    $("search").value = "";
    render();
  }

  function move(step) {
    const rows = [...document.querySelectorAll(".change > summary")];
    const now = rows.indexOf(document.activeElement);
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + step))];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  function header() {
    const base = name => name.replace(/^.*[\\/]/, "") || name;
    const [same, other] = [base(report.from), base(report.to)];
    $("from").textContent = same === other ? report.from : same;
    $("to").textContent = same === other ? report.to : other;
    $("from").title = report.from;
    $("to").title = report.to;
    const [className, text] = STEPS[report.versionStep];
    $("step").textContent = text;
    $("step").classList.add(className);
    const n = report.incompatible;
    $("lead").textContent = report.changes.length
      ? "Not compatible: " + n.source + " in source, " + n.binary + " in binary, " + n.wire + " on the wire."
      : "Nothing changed for callers.";
    SEVERITIES.forEach(([severity, label]) => {
      const count = report.counts[severity];
      if (count) {
        const part = el("span", severity);
        part.style.flexGrow = count;
        part.title = count + " " + label.toLowerCase();
        $("bar").append(part);
      }
    });
    $("bar").setAttribute("aria-label", SEVERITIES.map(([s, l]) => report.counts[s] + " " + l.toLowerCase()).join(", "));
    document.title = $("from").textContent + " → " + $("to").textContent;
  }

  let pending = 0;
  $("search").addEventListener("input", () => {
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => {
      state.words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
      render();
    });
  });
  $("kind").addEventListener("change", () => {
    state.kind = $("kind").value;
    render();
  });
  $("clear").addEventListener("click", clear);
  $("clear2").addEventListener("click", clear);
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      clear();
      document.activeElement.blur();
    } else if (!typing && event.key === "/") {
      event.preventDefault();
      $("search").focus();
    } else if (!typing && (event.key === "j" || event.key === "k")) {
      move(event.key === "j" ? 1 : -1);
    }
  });

  header();
  kinds();
  render();
})();
