/** How the page of a comparison looks: light and dark, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --line: #d4d2cc; --soft: #f4f3ef; --dim: #63605a; --text: #1c1b19; --page: #fff;
  --alike: #2f6b3c; --otherwise: #8a5a00; --only: #1d5a8a; --mark: #fff1b8; --target: #ffd54d }
@media (prefers-color-scheme: dark) { :root { --line: #3d3b37; --soft: #24231f; --dim: #a8a49b; --text: #e9e6df;
  --page: #171613; --alike: #8ecf9c; --otherwise: #e8b964; --only: #8fc3ee; --mark: #4a3f16; --target: #8a6d00 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Naskh Arabic", "Geeza Pro", sans-serif }
h1 { font-size: 1.5rem; margin: 0 0 .25rem } h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem }
p { margin: .4rem 0 } ul { margin: .4rem 0; padding-inline-start: 1.25rem } .dim { color: var(--dim) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
th, td { border: 1px solid var(--line); padding: .5rem .65rem; text-align: start; vertical-align: top }
thead th { background: var(--soft) }
.rows { table-layout: fixed; min-width: 44rem } .rows th:first-child { width: 13rem }
.rows tbody th { font-weight: 400; font-size: .875rem }
.kind { display: block; font-weight: 600 } .alike .kind, .reordered .kind, .narrated .kind { color: var(--alike) }
.otherwise .kind { color: var(--otherwise) } .only .kind { color: var(--only) }
tr.otherwise > th, tr.only > th { border-inline-start: 4px solid var(--otherwise) } tr.only > th { border-color: var(--only) }
.says { display: block; font-size: .8125rem; color: var(--dim) }
blockquote { margin: .15rem 0 .6rem; text-align: start } [lang|=ar] { font-size: 1.08em; line-height: 1.75 }
.none { color: var(--dim); background: var(--soft) }
a { color: inherit; text-decoration-color: var(--dim); text-underline-offset: .2em }
mark { background: var(--mark); color: inherit } mark:target, a:target + mark { background: var(--target) }
.account { white-space: pre-wrap; border: 1px solid var(--line); padding: .75rem 1rem; overflow-wrap: anywhere }
@media (max-width: 44rem) { .rows { min-width: 0 } .rows thead { display: none }
  .rows tbody, .rows tr, .rows th, .rows td { display: block } .rows th:first-child { width: auto; background: var(--soft) }
  .rows tr { margin-block-end: 1rem } .rows td { border-block-start: 0 }
  .rows td::before { content: attr(data-account); font-size: .8125rem; font-weight: 600 } body { padding: 1rem } }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt } h2 { break-after: avoid } tr, blockquote { break-inside: avoid }
  thead { display: table-header-group } .rows { min-width: 0 } a { text-decoration: none } .wide { overflow: visible } }
`
