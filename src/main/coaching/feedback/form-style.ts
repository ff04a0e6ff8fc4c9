/** Of a form: calm, on any screen from 320 pixels, light or dark as the reader's system has it. */
export const formStyle = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--page:#fbf8f1;--raised:#fffdf8;--ink:#22261f;--soft:#4d5248;--line:#e2dbcc;--control:#857f6c;--moss:#3b6541;--on:#fffdf8;--tint:#e2eada;--amber:#865400}
@media (prefers-color-scheme:dark){:root{--page:#17211c;--raised:#1d2923;--ink:#ece8dc;--soft:#bfc3b6;--line:#2b3932;--control:#728378;--moss:#93c08c;--on:#111915;--tint:#24382b;--amber:#e7b863}}
body{margin:0;background:var(--page);color:var(--ink);font:17px/26px system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:680px;margin:0 auto;padding:28px 20px 72px}
h1{margin:2px 0 8px;font:500 30px/38px Georgia,serif}
h2{margin:0 0 8px;font-size:18px;line-height:26px}
p{margin:0 0 8px}
.kind,.soft{color:var(--soft)}
.kind{margin:0;font-size:15px}
.about{margin:24px 0 32px;padding:16px 20px;border:1px solid var(--line);border-radius:12px;background:var(--raised)}
.about ul{margin:0;padding-left:20px}
.about li{margin-top:8px;font-size:16px;line-height:24px}
fieldset,.words{margin:0;padding:24px 0;border:0;border-top:1px solid var(--line)}
legend,.words>label{display:block;padding:0;font:400 21px/30px Georgia,serif}
legend{float:left;width:100%}
legend+*{clear:both}
.hint{margin:4px 0 0;font-size:15px;line-height:22px;color:var(--soft)}
.scale{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;padding-top:14px}
.scale label,.none{position:relative;display:flex;align-items:center;justify-content:center;min-height:48px;border:1px solid var(--control);border-radius:8px;background:var(--raised)}
.scale label{font-size:19px;font-variant-numeric:tabular-nums}
.none{min-height:40px;margin-top:8px;padding:4px 14px;width:fit-content;font-size:15px;color:var(--soft)}
.scale input,.none input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0}
label:has(:checked){border-color:var(--moss);background:var(--tint);box-shadow:inset 0 0 0 1px var(--moss);color:var(--ink);font-weight:600}
label:has(:focus-visible),textarea:focus-visible,button:focus-visible{outline:3px solid var(--moss);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:16px;margin-top:6px;font-size:15px;color:var(--soft)}
textarea{display:block;width:100%;min-height:132px;margin-top:12px;padding:10px 12px;border:1px solid var(--control);border-radius:8px;background:var(--raised);color:inherit;font:17px/26px Georgia,serif;resize:vertical}
.foot{padding-top:24px;border-top:1px solid var(--line)}
button{min-height:48px;padding:10px 24px;border:0;border-radius:8px;background:var(--moss);color:var(--on);font:600 17px/26px system-ui,sans-serif}
.said{margin-top:16px}
.said:not(:empty){padding:14px 18px;border:1px solid var(--moss);border-radius:8px;background:var(--tint)}
.said[data-kind=trouble]:not(:empty){border-color:var(--amber);background:none}
@media (forced-colors:active){label:has(:checked){outline:3px solid SelectedItem}}
`
