/// How a verdict's page looks, on a screen and on A4.
enum VerdictPageStyle {
  static let css = """
    :root { --ink: #1c2330; --fine: #667085; --line: #dfe3ea; --paper: #fff;
      --confirmed: #b42318; --possible: #b45309; --undetermined: #475467; --clear: #1a7f4b; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #f2f4f7; color: var(--ink);
      font: 15px/1.5 "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", system-ui, sans-serif; }
    main { max-width: 820px; margin: 24px auto; background: var(--paper); border-radius: 10px;
      overflow: hidden; box-shadow: 0 1px 4px #0002; padding-bottom: 8px; }
    header { color: #fff; padding: 20px 32px 16px; }
    header h1 { margin: 0; font-size: 34px; line-height: 1.15; letter-spacing: -.01em; }
    header p { margin: 4px 0 0; }
    header .kind, header .source { font-size: 12.5px; opacity: .85; }
    header .source { overflow-wrap: anywhere; }
    header.confirmed { background: var(--confirmed); } header.possible { background: var(--possible); }
    header.undetermined { background: var(--undetermined); } header.clear { background: var(--clear); }
    section { padding: 16px 32px 2px; break-inside: avoid; }
    h2 { font-size: 13px; text-transform: uppercase; letter-spacing: .06em; color: var(--fine);
      margin: 0 0 8px; }
    ul { margin: 0 0 10px; padding-left: 20px; }
    p { margin: 4px 0; }
    article { border-left: 4px solid var(--line); padding: 6px 0 6px 14px; margin-bottom: 12px;
      break-inside: avoid; }
    article.confirmed { border-color: var(--confirmed); }
    article.possible { border-color: var(--possible); }
    article h3 { margin: 0; font-size: 16px; }
    .chip { font-size: 11px; font-weight: 600; text-transform: uppercase; letter-spacing: .04em;
      color: #fff; border-radius: 4px; padding: 2px 7px; margin-right: 8px; vertical-align: 2px; }
    .confirmed .chip { background: var(--confirmed); } .possible .chip { background: var(--possible); }
    .entry { background: #f7f8fa; border-radius: 6px; padding: 6px 10px; }
    .fine, footer { font-size: 12.5px; color: var(--fine); }
    .refer { background: #fef3f2; border-top: 3px solid var(--confirmed); padding-bottom: 6px; }
    .refer h2 { color: var(--confirmed); }
    dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px 20px; margin: 0 0 8px; }
    dt { font-size: 12px; color: var(--fine); } dd { margin: 0; overflow-wrap: anywhere; }
    dd.doubt { text-decoration: underline wavy var(--possible) 1px; text-underline-offset: 4px; }
    table { border-collapse: collapse; width: 100%; margin-bottom: 10px; font-size: 13.5px; }
    th, td { text-align: left; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line);
      font-weight: 400; }
    .calendar { table-layout: fixed; }
    .calendar th, .calendar td { padding: 3px 0; border-bottom: 0; }
    .calendar th:first-child { width: 230px; padding-right: 10px; }
    .calendar .day { text-align: center; font-size: 11.5px; color: var(--fine); vertical-align: top;
      line-height: 1.2; }
    .calendar td { border-left: 1px solid var(--paper); border-top: 4px solid var(--paper);
      border-bottom: 4px solid var(--paper); height: 26px; background: #f2f4f7; }
    .calendar td.confirmed { background: var(--confirmed); }
    .calendar td.possible { background: var(--possible); }
    .calendar td.undetermined { background: #98a2b3; } .calendar td.clear { background: #6bbd92; }
    .calendar td.unsure { opacity: .55; }
    footer { padding: 10px 32px; border-top: 1px solid var(--line); margin-top: 12px; }
    @media (max-width: 640px) { dl { grid-template-columns: 1fr 1fr; }
      .calendar th:first-child { width: 110px; } section, header, footer { padding-left: 16px;
        padding-right: 16px; } main { margin: 0; border-radius: 0; } }
    @page { size: A4; margin: 12mm; }
    @media print { body { background: #fff; font-size: 12.5px; } main { margin: 0; max-width: none;
      box-shadow: none; border-radius: 0; } section { padding-top: 10px; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
    """
}
