/// The page's style sheet: light and dark, narrow and wide, on paper. System fonts, no pictures, nothing from elsewhere.
///
/// Colours are variables; `NAME-ink` is for text on `NAME-paper`, and every ink reaches a contrast of 4.5 to 1 on each paper it
/// stands on. Source: WCAG 2.2, 1.4.3.
let pageStyle: StaticString = """
  :root {
    --page: #f4f5f7; --card: #ffffff; --line: #d5dae1; --strong-line: #868f9c;
    --ink: #1b2430; --soft-ink: #4c5767; --link-ink: #17518f;
    --error-ink: #9b1c2c; --error-paper: #fdeeef; --warning-ink: #744700; --warning-paper: #fff4db;
    --note-ink: #1d4f86; --note-paper: #eaf2fb; --fine-ink: #1b5b39; --fine-paper: #e8f5ed;
    --focus: #17518f;
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --page: #11151a; --card: #1a2027; --line: #343d49; --strong-line: #76818f;
      --ink: #e8ebf0; --soft-ink: #aeb8c5; --link-ink: #93c2f5;
      --error-ink: #ffa6ad; --error-paper: #3a1c21; --warning-ink: #f3c76d; --warning-paper: #352a10;
      --note-ink: #a3cbf8; --note-paper: #1a2a3c; --fine-ink: #93d9b0; --fine-paper: #163021;
      --focus: #93c2f5;
    }
  }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body {
    margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto,
    "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere;
  }
  code { font: 0.875em/1.45 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
  bdi { white-space: pre-wrap; }
  a { color: var(--link-ink); text-underline-offset: 0.15em; }
  a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
  :target { outline: 2px solid var(--focus); outline-offset: 2px; }
  .part:target, main:target { outline: none; }
  h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
  h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0.25rem 0 1rem; }
  h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 0.75rem; }
  h3 { font-size: 1.0625rem; line-height: 1.35; }
  h4 { font-size: 0.9375rem; line-height: 1.4; margin-bottom: 0.5rem; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: 0.5rem 1rem; z-index: 1; }
  .skip:focus { top: 0.5rem; }

  .masthead, .columns, footer { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
  .masthead { padding-top: 1.75rem; }
  .kicker { color: var(--soft-ink); font-size: 0.875rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
  .confidential { color: var(--error-ink); font-weight: 600; }
  .through { color: var(--soft-ink); font-weight: 400; }
  .verdict { border-left: 0.375rem solid; border-radius: 0.25rem; padding: 0.75rem 1rem; }
  .verdict strong { font-size: 1.125rem; }
  .verdict a { color: inherit; }
  .verdict.error { color: var(--error-ink); background: var(--error-paper); }
  .verdict.warning { color: var(--warning-ink); background: var(--warning-paper); }
  .verdict.fine { color: var(--fine-ink); background: var(--fine-paper); }
  .glance {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem 1.5rem; margin: 1.25rem 0;
  }
  .glance dt { color: var(--soft-ink); font-size: 0.8125rem; }
  .glance dd { font-weight: 600; font-variant-numeric: tabular-nums; }

  nav { font-size: 0.9375rem; padding-bottom: 1rem; }
  nav ul { list-style: none; padding: 0; }
  nav > ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
  nav ul ul { display: none; }
  nav a { text-decoration: none; display: inline-block; padding: 0.125rem 0; }
  nav a:hover { text-decoration: underline; }
  .count { color: var(--error-ink); font-weight: 600; font-variant-numeric: tabular-nums; }

  .part { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 1.25rem; margin-bottom: 1.25rem; }
  .form-section { border-top: 1px solid var(--line); padding: 1.25rem 0; }
  .form-section:last-child { padding-bottom: 0; }
  .section-head { margin-bottom: 0.75rem; }
  .about, .explanation { color: var(--soft-ink); font-size: 0.875rem; }
  .stack, .beside { display: grid; gap: 0.75rem; margin-bottom: 1rem; align-content: start; }
  .fields { display: grid; gap: 1.25rem; align-content: start; grid-template-columns: minmax(0, 1fr); }

  .row { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0.4375rem 0 0.4375rem 0.625rem; border-left: 3px solid transparent; }
  .row + .row { border-top: 1px solid var(--line); }
  .row dt { color: var(--soft-ink); font-size: 0.875rem; }
  .row.error, td.error, .document.error { border-left: 3px solid var(--error-ink); }
  .row.warning, td.warning, .document.warning { border-left: 3px solid var(--warning-ink); }
  .missing { color: var(--error-ink); font-weight: 600; }
  .absent { color: var(--soft-ink); font-style: italic; }
  .mark { text-decoration: none; }
  .badge { display: inline-block; border: 1px solid; border-radius: 0.25rem; padding: 0 0.375rem; font-size: 0.75rem; font-weight: 600; line-height: 1.4; white-space: nowrap; }
  .mark .badge { text-decoration: underline; text-underline-offset: 0.15em; }
  .badge.error { color: var(--error-ink); background: var(--error-paper); }
  .badge.warning { color: var(--warning-ink); background: var(--warning-paper); }
  .badge.note { color: var(--note-ink); background: var(--note-paper); }
  mark.hidden { color: var(--error-ink); background: var(--error-paper); border: 1px dashed; border-radius: 0.25rem; padding: 0 0.25rem; font-size: 0.8125em; white-space: normal; }

  .finding { border: 1px solid var(--line); border-left: 0.25rem solid; border-radius: 0.25rem; padding: 0.625rem 0.75rem; font-size: 0.9375rem; }
  .finding.error { border-left-color: var(--error-ink); }
  .finding.warning { border-left-color: var(--warning-ink); }
  .finding.note { border-left-color: var(--note-ink); }
  .help { margin-top: 0.25rem; }
  .evidence { list-style: none; padding: 0.375rem 0 0; }
  .evidence li { border-left: 2px solid var(--line); padding-left: 0.5rem; }
  .place { color: var(--soft-ink); font-size: 0.8125rem; margin-top: 0.375rem; }

  .scroll { overflow-x: auto; position: relative; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
  caption { text-align: left; font-weight: 600; font-size: 0.9375rem; padding-bottom: 0.25rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.4375rem 0.625rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
  th { font-weight: 600; }
  thead th { color: var(--soft-ink); font-size: 0.8125rem; border-bottom-color: var(--strong-line); }
  tbody th { font-weight: 400; }
  tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--strong-line); font-weight: 600; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .words { overflow-wrap: break-word; }
  .overview { list-style: none; padding: 0; border-top: 1px solid var(--line); font-size: 0.9375rem; }
  .overview li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0 0.5rem; padding: 0.3125rem 0; border-bottom: 1px solid var(--line); }
  .overview li :nth-child(3) { grid-column: 2; }
  .change-kind { display: block; color: var(--soft-ink); font-size: 0.8125rem; }
  .before { color: var(--soft-ink); }
  .plain { list-style: none; padding: 0; }
  .plain .change-kind { display: inline; margin-left: 0.375rem; }
  .scroll + h3 { margin: 1rem 0 0.25rem; }

  .cards { list-style: none; padding: 0; display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); counter-reset: card; }
  .document { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: 1rem; border: 1px solid var(--line); border-radius: 0.375rem; padding: 0.75rem; height: 100%; align-content: start; }
  .document img { width: 100%; height: auto; background: #ffffff; border: 1px solid var(--strong-line); display: block; }
  .no-picture { border: 1px dashed var(--strong-line); color: var(--soft-ink); font-size: 0.8125rem; padding: 0.5rem; aspect-ratio: 17 / 22; }
  .document-title { font-weight: 600; }
  .document-facts { font-size: 0.875rem; }
  .path { font-size: 0.875rem; color: var(--soft-ink); }
  .hash { color: var(--soft-ink); font-size: 0.75rem; margin-top: 0.25rem; }
  .rows.small { font-size: 0.9375rem; margin-top: 0.25rem; }
  .rows.small .row, .rows.small .row + .row { grid-template-columns: 5rem minmax(0, 1fr); gap: 0 0.5rem; border-top: 0; padding: 0 0 0 0.375rem; margin-left: -0.5625rem; }
  .sizes { list-style: none; padding: 0; margin-bottom: 1rem; display: grid; gap: 0.25rem; }
  .sizes li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 0.75rem; align-items: center; }
  .size-label { font-size: 0.875rem; color: var(--soft-ink); }
  .size-text { font-size: 0.875rem; font-variant-numeric: tabular-nums; }
  .size-text.over { color: var(--error-ink); font-weight: 600; }
  meter { width: 100%; height: 0.75rem; }

  .audiences { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
  .audience { border: 1px solid var(--line); border-top: 0.25rem solid var(--strong-line); border-radius: 0.375rem; padding: 0.875rem 1rem; }
  .audience ul { padding-left: 1.125rem; }
  .audience h3 { margin-bottom: 0.5rem; }
  .audience.buyer { border-top-color: var(--fine-ink); }
  .audience.reseller { border-top-color: var(--warning-ink); border-top-style: double; }
  .audience.neither { border-top-style: dashed; }

  .steps { list-style: none; padding: 0; }
  .step { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0.75rem; padding-bottom: 1.25rem; position: relative; }
  .step::before { content: ""; position: absolute; left: 1.0625rem; top: 2.25rem; bottom: 0; border-left: 2px solid var(--line); }
  .step:last-child::before { display: none; }
  .step:last-child { padding-bottom: 0; }
  .step-number { width: 2.25rem; height: 2.25rem; border: 2px solid var(--strong-line); border-radius: 50%; display: grid; place-items: center; font-weight: 600; color: var(--soft-ink); }
  .step.done .step-number { color: var(--fine-ink); background: var(--fine-paper); border-color: var(--fine-ink); }
  .step.now .step-number { color: var(--note-ink); background: var(--note-paper); border-color: var(--note-ink); }
  .step-state { font-weight: 400; font-size: 0.875rem; color: var(--soft-ink); margin-left: 0.625rem; }
  .step.now .step-state { color: var(--note-ink); font-weight: 600; }
  .step p { font-size: 0.9375rem; }
  .step .actor { font-weight: 600; }
  .commands { list-style: none; padding: 0.375rem 0 0; display: grid; gap: 0.25rem; grid-template-columns: minmax(0, 1fr); }
  .commands .where { display: block; color: var(--soft-ink); font-size: 0.8125rem; }
  .commands code { display: block; background: var(--page); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.25rem 0.5rem; }
  footer { color: var(--soft-ink); font-size: 0.8125rem; padding-top: 0.25rem; padding-bottom: 2rem; }

  @media (min-width: 40rem) {
    .row { grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1rem; }
    .overview li { grid-template-columns: 4.5rem minmax(0, 2fr) minmax(0, 3fr); }
    .overview li :nth-child(3) { grid-column: 3; }
    .document { grid-template-columns: 7.5rem minmax(0, 1fr); }
    .sizes li { grid-template-columns: 7rem 10rem minmax(0, 1fr); }
    .audiences { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .audience.neither { grid-column: 1 / -1; }
  }
  @media (min-width: 64rem) {
    .columns { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2rem; align-items: start; }
    nav { position: sticky; top: 1rem; }
    nav > ul { display: block; }
    nav > ul > li > a { font-weight: 600; }
    nav ul ul { display: block; padding: 0.125rem 0 0.5rem 0.75rem; }
    .form-section { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; column-gap: 1.5rem; }
    .section-head, .fields:nth-child(2) { grid-column: 1 / -1; }
    .beside { grid-column: 2; grid-row: 2; }
    .beside + .fields { grid-column: 1; grid-row: 2; }
    .fields:nth-child(2) .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @media (max-width: 39.99rem) {
    .document { grid-template-columns: 4rem minmax(0, 1fr); gap: 0.75rem; }
    .no-picture { font-size: 0.6875rem; padding: 0.25rem; }
    .masthead, .columns, footer { padding-left: 0.875rem; padding-right: 0.875rem; }
    .part { padding: 0.875rem; }
    h1 { font-size: 1.375rem; }
    th, td { padding: 0.375rem 0.25rem; }
    table { font-size: 0.8125rem; }
    thead th { font-size: 0.75rem; }
    td .mark { display: block; }
  }
  @page { margin: 16mm 14mm; }
  @media print {
    :root {
      --page: #ffffff; --card: #ffffff; --line: #c4cad2; --strong-line: #6d7682; --ink: #000000; --soft-ink: #3c4550;
      --link-ink: #000000; --error-ink: #8c1424; --error-paper: #ffffff; --warning-ink: #653e00; --warning-paper: #ffffff;
      --note-ink: #1d4f86; --note-paper: #ffffff; --fine-ink: #1b5b39; --fine-paper: #ffffff;
      font-size: 9.5pt;
    }
    nav, .skip { display: none; }
    .masthead, .columns, footer { padding: 0; max-width: none; }
    .columns, .form-section { display: block; }
    .part { border: 0; border-top: 1.5pt solid var(--ink); border-radius: 0; padding: 8pt 0 0; margin-bottom: 12pt; }
    .verdict { border: 1pt solid; border-left-width: 5pt; }
    .scroll { overflow: visible; }
    tfoot { display: table-row-group; }
    .row, .finding, .document, .step, .audience, tr, .sizes li { break-inside: avoid; }
    h2, h3, h4, .section-head, caption { break-after: avoid; }
    .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .document { grid-template-columns: 22mm minmax(0, 1fr); }
    .audiences { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .row { grid-template-columns: 42mm minmax(0, 1fr); }
    a { text-decoration: none; }
  }
  @media (forced-colors: active) { .badge, .finding, .row.error, .row.warning { border-color: CanvasText; } }
  """
