/**
 * 文本标记样式 Rules for the marks on text, put into the page by `scripting.insertCSS` and taken out by `removeCSS`:
 * `::highlight()` works only in the page's own scope and takes literal colours only. The values are those of tokens.css.
 */
export const highlightCss = `
::highlight(gouji-error) { text-decoration: underline 2px #b3261e; background-color: rgba(179, 38, 30, .10); }
::highlight(gouji-warning) { text-decoration: underline 2px dashed #875000; background-color: rgba(135, 80, 0, .10); }
::highlight(gouji-hint) { text-decoration: underline 2px dotted #1d5180; }
::highlight(gouji-undecided) { text-decoration: underline 1px #465160; }
::highlight(gouji-error-dark) { text-decoration: underline 2px #ff8f80; background-color: rgba(255, 143, 128, .16); }
::highlight(gouji-warning-dark) { text-decoration: underline 2px dashed #e2b765; background-color: rgba(226, 183, 101, .16); }
::highlight(gouji-hint-dark) { text-decoration: underline 2px dotted #8dbce8; }
::highlight(gouji-undecided-dark) { text-decoration: underline 1px #b3bdc9; }
`;
