/** The one style sheet of the public page. It stands in the page; the policy lets through this very text and nothing else. */
import { createHash } from 'node:crypto';

/** All text has a contrast of at least 7:1 against its ground. Narrow screens get one block per row instead of columns. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1b1b1b;font:1rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .25rem}
p{margin:.4rem 0}
.aside{color:#404040}
table{width:100%;border-collapse:collapse;margin:.6rem 0}
caption{text-align:left;color:#404040;padding:.3rem 0}
th,td{padding:.5rem .6rem;border-bottom:1px solid #757575;text-align:right;vertical-align:top;font-variant-numeric:tabular-nums}
thead th{background:#eef2f6;border-bottom:2px solid #33475b}
th:first-child{text-align:left;width:34%}
tbody th{font-weight:600}
tfoot th,tfoot td{border-top:2px solid #33475b;font-weight:700}
.note{display:block;white-space:nowrap;font-weight:400;font-size:.9rem;color:#404040}
footer{margin-top:2.5rem;padding-top:1rem;border-top:2px solid #33475b}
@media (max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,caption,tbody,tfoot,tr,th,td{display:block;width:100%}
th:first-child{width:100%}
tr{border:1px solid #757575;border-radius:.4rem;margin:.6rem 0;padding:.2rem 0}
tbody th,tfoot th{background:#eef2f6;border:0}
td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.2rem .6rem}
td::before{content:attr(data-label);color:#404040;font-weight:400;text-align:left}
td>span{text-align:right}
tfoot th,tfoot td{border-top:0}
}
@media print{main{max-width:none;padding:0}h2{break-after:avoid}tr{break-inside:avoid}}
`;

/** As the policy names it. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
