/** The report's style sheet: light, quiet, and two A4 pages for an ordinary month. No fonts or images from elsewhere. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #f6f5f1; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.5rem 3rem; background: #fffefb; color: #1d2320;
  font: 14px/1.5 Inter, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { font-size: 1.6rem; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.6rem; break-after: avoid; }
p { margin: 0.35rem 0; }
.quiet { color: #59625d; }
.notice { border: 1px solid #e4e1d8; border-left: 3px solid #a56a00; border-radius: 8px; padding: 0.5rem 0.8rem; margin: 0.8rem 0; }
.top { display: grid; grid-template-columns: 17rem 1fr; gap: 1.5rem; align-items: center; margin-top: 1.2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.8rem; margin: 0; }
.figures div { border: 1px solid #e4e1d8; border-radius: 10px; padding: 0.55rem 0.75rem; }
.figures dt { color: #59625d; font-size: 0.85rem; }
.figures dd { margin: 0; font-weight: 600; font-size: 1.05rem; }
table { width: 100%; border-collapse: collapse; break-inside: auto; }
th, td { text-align: left; padding: 0.3rem 0.5rem; border-bottom: 1px solid #e4e1d8; vertical-align: top; }
th { font-weight: 600; color: #59625d; font-size: 0.85rem; }
tr { break-inside: avoid; }
.number { text-align: right; white-space: nowrap; }
.factor td { font-weight: 600; background: #f6f5f1; }
.up { color: #0f7b63; }
.down { color: #b4432d; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-family: inherit; fill: #59625d; font-size: 11px; }
svg .big { fill: #1d2320; font-size: 44px; font-weight: 700; }
svg .band { fill: #1d2320; font-size: 15px; font-weight: 600; }
footer { margin-top: 2.2rem; border-top: 1px solid #e4e1d8; padding-top: 0.8rem; font-size: 0.85rem; color: #59625d; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  html, body { background: #fff; }
  body { max-width: none; padding: 0; font-size: 11px; }
  h2 { margin-top: 1.2rem; }
  section { break-inside: auto; }
  .top, svg { break-inside: avoid; }
}
@media (max-width: 40rem) { .top { grid-template-columns: 1fr; } }
`;
