/** The look of the static pages, inside each of them: no file to fetch, no font, no script. Contrast is 7:1 throughout. */
export const STYLE = `
:root{--paper:#fdfcf9;--wash:#f5f2ea;--ink:#1c1b19;--soft:#4a463f;--line:#d8d3c7;--edge:#6f695e;--red:#9a1b12;--link:#0b3d8c;color-scheme:light}
@media (prefers-contrast:more){:root{--paper:#fff;--wash:#fff;--ink:#000;--soft:#000;--line:#000;--edge:#000;--red:#7a0a04;--link:#00249c}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif;line-height:1.75;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.2em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99em;background:var(--paper);padding:.75em 1em}
.skip:focus{left:1rem;top:.5rem;z-index:1}
header,main,footer{max-width:60rem;margin-inline:auto;padding-inline:1.25rem}
.head{padding:2.25rem 0 1.5rem;text-align:center}
.head p,.head h1{margin:0;color:var(--red);font-size:1.75rem;font-weight:700;line-height:1.4}
.head a{color:inherit;text-decoration:none}
.rule{height:.3125rem;border-top:.1875rem solid var(--red);border-bottom:1px solid var(--red)}
nav,dl,table,.plain,footer,form{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
nav ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.25rem;margin:0;padding:0;list-style:none;border-bottom:1px solid var(--line)}
nav a{display:inline-flex;align-items:center;min-height:3rem;padding-inline:.75rem;text-decoration:none}
nav a:hover{text-decoration:underline}
nav a[aria-current]{color:var(--ink);font-weight:700;text-decoration:underline;text-decoration-color:var(--red);text-decoration-thickness:3px;text-underline-offset:.5em}
main{padding-block:2rem 4rem}
h1{font-size:1.625rem;line-height:1.4;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.5;margin:2.5rem 0 .5rem;border-top:1px solid var(--line);padding-top:1.25rem}
h3{font-size:1.0625rem;line-height:1.6;margin:1.5rem 0 0}
p{margin:.5rem 0;max-width:42rem}
.soft{color:var(--soft)}
.lead{font-size:1.0625rem}
.note{margin:1.5rem 0;padding:.75rem 1.25rem;border-inline-start:.25rem solid var(--red);background:var(--wash)}
.note p{margin:.25rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem 2rem;margin:1.5rem 0}
.figures div{border-top:2px solid var(--ink);padding-top:.5rem;display:flex;flex-direction:column-reverse}
.figures dt{line-height:1.4}
.figures dd{margin:0;font-size:2.5rem;line-height:1.1;font-weight:700}
.figures dd small{font-size:1rem;font-weight:400}
.facts{margin:1rem 0;border-top:1px solid var(--line)}
.facts div{border-bottom:1px solid var(--line);padding:.5rem 0}
.facts dt{font-weight:700}
.facts dd{margin:0}
@media (min-width:40rem){.facts div{display:grid;grid-template-columns:10rem 1fr;gap:1.5rem}.head p,.head h1{font-size:2.125rem;letter-spacing:.08em}}
.list{margin:0;padding:0;list-style:none}
.list li{padding:1rem 0;border-bottom:1px solid var(--line)}
.list p{margin:0}
.list .title{font-size:1.125rem;font-weight:700}
.list .title a{display:inline-block;padding-block:.2rem}
.button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.4rem 1.25rem;background:var(--red);border:2px solid var(--red);color:#fff;font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
code,pre{font-family:ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.9em}
pre{margin:.25rem 0 1rem;padding:.75rem 1rem;background:var(--wash);white-space:pre-wrap;word-break:break-all}
code.hash{word-break:break-all}
mark{background:#ffe27a;color:#000;padding-inline:.1em}
label{display:block;font-weight:700}
input[type=search]{display:block;width:100%;max-width:24rem;min-height:2.75rem;padding:.4rem .75rem;font:inherit;color:inherit;background:#fff;border:1px solid var(--edge)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}
footer{padding-bottom:2.5rem;font-size:.9375rem;color:var(--soft)}
footer div{border-top:1px solid var(--red);padding-top:1rem}
@media print{nav,.skip,form{display:none}body{background:#fff}}
`.trim();
