/// The fixed parts of the error page. Everything read from a sheet is set by the script as text,
/// never as markup.
enum ErrorPageText {
  static let head = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Wayform: what was read wrong</title>
    <style>
    :root { color-scheme: light dark; --ink: #1c2330; --soft: #5d6778; --line: #d9dee7;
      --paper: #fff; --ground: #f3f5f9; --bad: #b3261e; --good: #176b3a; --tag: #e8edf6; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6eaf2; --soft: #9aa5b8;
      --line: #333c4c; --paper: #1b212c; --ground: #12161e; --bad: #ff8a80; --good: #7bd69d;
      --tag: #2a3342; } }
    * { box-sizing: border-box }
    body { margin: 0; font: 15px/1.45 system-ui, "Noto Sans CJK SC", sans-serif;
      color: var(--ink); background: var(--ground) }
    header, main { max-width: 1240px; margin: 0 auto; padding: 0 20px }
    h1 { font-size: 22px; margin: 26px 0 2px }
    .note { color: var(--soft); margin: 0 0 14px }
    details { margin: 0 0 12px } summary { cursor: pointer; color: var(--soft) }
    pre { overflow-x: auto; background: var(--paper); border: 1px solid var(--line);
      border-radius: 8px; padding: 12px; font-size: 12.5px }
    nav { position: sticky; top: 0; z-index: 1; background: var(--ground); padding: 10px 0;
      display: flex; flex-wrap: wrap; gap: 10px; align-items: end;
      border-bottom: 1px solid var(--line); margin-bottom: 14px }
    nav label { font-size: 12px; color: var(--soft); display: grid; gap: 2px }
    nav select, nav input { font: inherit; color: inherit; background: var(--paper);
      border: 1px solid var(--line); border-radius: 6px; padding: 4px 8px }
    #count { margin-left: auto; color: var(--soft) }
    article { background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
      padding: 12px 14px; margin: 0 0 12px; display: grid; gap: 6px 20px;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) }
    article.unseen { border-left: 5px solid var(--bad) }
    article dl { margin-top: 8px } article .note { margin: 0 0 2px; font-size: 13px }
    article table { margin-bottom: 8px }
    article > .wide { grid-column: 1 / -1 }
    article img { max-width: 100%; border: 1px solid var(--line); border-radius: 4px;
      background: #fff; display: block }
    .head { display: flex; flex-wrap: wrap; gap: 8px; align-items: baseline }
    .head b { font-size: 16px }
    .tag { background: var(--tag); border-radius: 20px; padding: 0 9px; font-size: 12px }
    .tag.bad { background: var(--bad); color: #fff }
    .file { color: var(--soft); font-size: 13px; margin-left: auto }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 }
    dt { color: var(--soft); font-size: 13px } dd { margin: 0; overflow-wrap: anywhere }
    .truth { color: var(--good); font-weight: 600 } .wrong { color: var(--bad); font-weight: 600 }
    table { border-collapse: collapse; font-size: 13.5px } td { padding: 1px 12px 1px 0 }
    td.p { color: var(--soft); text-align: right; font-variant-numeric: tabular-nums }
    @media (max-width: 760px) { article { grid-template-columns: 1fr } }
    </style></head>
    <body><header><h1>What was read wrong</h1>
    <p class="note">Meant for specimens: everybody on them is invented. Never make this page of
    real declarations. A red edge marks what nobody would have looked at.</p>

    """

  static let controls = """
    </header><main><nav>
    <label>kind<select id="kind"></select></label>
    <label>style<select id="style"></select></label>
    <label>level<select id="level"></select></label>
    <label>read by<select id="readBy"></select></label>
    <label>condition<select id="condition"></select></label>
    <label>outcome<select id="outcome"><option value="">all</option>
    <option value="unseen">accepted unseen</option><option value="referred">referred</option>
    </select></label>
    <label>text or finding<input id="text" type="search" placeholder="contains…"></label>
    <span id="count"></span></nav><div id="list"></div>
    <noscript>The list needs JavaScript; 'wayform evaluate --errors FILE.tsv' writes it as
    text.</noscript></main>

    """

  static let script = """
    <script>
    "use strict";
    const items = JSON.parse(document.getElementById("items").textContent);
    const byId = id => document.getElementById(id);
    const filters = ["kind", "style", "level", "readBy", "condition"];
    const make = (tag, text, name) => {
      const element = document.createElement(tag);
      if (text !== undefined) element.textContent = text;
      if (name) element.className = name;
      return element;
    };
    const percent = p => (100 * p).toFixed(p > 0.99 && p < 1 ? 2 : 1) + " %";
    for (const name of filters) {
      const counts = new Map();
      for (const item of items) counts.set(item[name], (counts.get(item[name]) || 0) + 1);
      const all = make("option", "all"); all.value = "\\u0000";
      byId(name).append(all);
      for (const [value, count] of [...counts].sort()) {
        const option = make("option", (value || "plain") + " (" + count + ")");
        option.value = value;
        byId(name).append(option);
      }
    }
    const row = (list, label, text, name) => {
      list.append(make("dt", label), make("dd", text === "" ? "nothing" : text, name));
    };
    const table = (rows) => {
      const element = make("table");
      for (const cells of rows) {
        const line = make("tr");
        cells.forEach((cell, at) => line.append(make("td", cell, at ? "p" : "")));
        element.append(line);
      }
      return element;
    };
    const card = item => {
      const box = make("article", undefined, item.accepted ? "unseen" : "");
      const head = make("div", undefined, "head wide");
      head.append(make("b", item.field), make("span", item.kind, "tag"));
      if (item.condition) head.append(make("span", item.condition, "tag"));
      head.append(make("span", item.state, "tag"));
      head.append(make("span", item.accepted ? "accepted unseen" : "referred",
        item.accepted ? "tag bad" : "tag"));
      head.append(make("span", item.file + " · " + item.style + " · " + item.level, "file"));
      const left = make("div");
      if (item.crop) {
        const image = make("img");
        image.src = item.crop;
        image.alt = item.field;
        image.loading = "lazy";
        left.append(image);
      }
      const facts = make("dl");
      row(facts, "truth", item.truth, "truth");
      row(facts, "reading", item.reading, "wrong");
      if (item.raw && item.raw !== item.reading) row(facts, "seen as", item.raw);
      row(facts, "confidence", percent(item.confidence));
      if (item.findings.length) row(facts, "findings", item.findings.join(", "));
      left.append(facts);
      const right = make("div");
      if (item.alternatives.length) {
        right.append(make("div", "alternatives", "note"),
          table(item.alternatives.map(a => [a.value, percent(a.confidence)])));
      }
      if (item.lines.length) {
        right.append(make("div", "as seen by each reader or in each box", "note"),
          table(item.lines.map(l => [l.reader + ": " + (l.best || "nothing"),
            percent(l.weakest)])));
      }
      box.append(head, left, right);
      return box;
    };
    const show = () => {
      const text = byId("text").value.trim().toUpperCase();
      const outcome = byId("outcome").value;
      const chosen = items.filter(item =>
        filters.every(f => byId(f).value === "\\u0000" || item[f] === byId(f).value)
        && (!outcome || (outcome === "unseen") === item.accepted)
        && (!text || [item.field, item.truth, item.reading, item.raw, ...item.findings]
          .some(t => t.toUpperCase().includes(text))));
      chosen.sort((a, b) => b.accepted - a.accepted || b.confidence - a.confidence);
      byId("count").textContent = chosen.length + " of " + items.length;
      byId("list").replaceChildren(...chosen.map(card));
    };
    for (const id of [...filters, "outcome"]) byId(id).addEventListener("change", show);
    byId("text").addEventListener("input", show);
    show();
    </script></body></html>

    """
}
