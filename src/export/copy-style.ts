/** 副本的样式 Of the file alone: paper, system fonts, the marks by line as well as by colour, so that they print. */
export const copyStyle = `
body { max-width: 60em; margin: 24px auto; padding: 0 16px; color: #1c2430; background: #fff; font: 15px/1.7 system-ui, "Microsoft YaHei", sans-serif; }
header h1 { font-size: 20px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; font-size: 13px; }
dt { color: #5b6673; }
dd { margin: 0; overflow-wrap: anywhere; }
.gj-list { border: 1px solid #c9d0d8; padding: 4px 16px; margin: 16px 0; font-size: 14px; }
.gj-list h2 { font-size: 15px; }
.gj-list b { margin-right: .8em; }
.gj-list li.gj-error b { color: #b3261e; }
.gj-list li.gj-warning b { color: #8a5300; }
.gj-list li.gj-hint b { color: #1d4f7c; }
table { border-collapse: collapse; margin: 12px 0; font-size: 14px; }
td, th { border: 1px solid #9aa5b1; padding: 2px 6px; text-align: center; font-weight: normal; }
p { margin: 6px 0; }
mark { background: none; color: inherit; text-decoration: underline 2px; text-underline-offset: 3px; }
mark.gj-error { text-decoration-color: #b3261e; }
mark.gj-warning { text-decoration: underline 2px dashed #8a5300; }
mark.gj-hint, mark.gj-undecided { text-decoration: underline 2px dotted #1d4f7c; }
.gj-cell { outline: 2px solid #5b6673; outline-offset: -2px; }
.gj-cell.gj-error { outline: 2.5px solid #b3261e; background: #f9e4e2; }
.gj-cell.gj-warning { outline: 2px dashed #8a5300; }
.gj-cell.gj-hint { outline: 2px dotted #1d4f7c; }
.gj-number { margin-left: 3px; padding: 0 3px; border: 1px solid currentColor; border-radius: 2px; font-size: 11px; font-weight: 600; color: #3b4652; }
.gj-number.gj-error { color: #b3261e; }
.gj-number.gj-warning { color: #8a5300; }
.gj-number.gj-hint { color: #1d4f7c; }
`;
