/** How an edition looks on a screen. The names of the colours are those of the public pages; every pair of them is 7:1 at least. */
export const SCREEN_STYLE = `
:root{color-scheme:light;font-size:112.5%;scroll-padding-block:2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%;
--paper:#fdfcf9;--wash:#f5f2ea;--ink:#1c1b19;--soft:#4a463f;--line:#d8d3c7;--edge:#6f695e;--red:#9a1b12;--link:#0b3d8c;--on-red:#fff;--mark:#ffe9a3;
--song:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif;
--hei:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
--kai:Kaiti,KaiTi,STKaiti,"Kaiti SC",var(--song)}
:root:has(#size-22:checked){font-size:137.5%}
:root:has(#size-26:checked){font-size:162.5%}
:root:has(#size-30:checked){font-size:187.5%}
*,::before,::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.7 var(--hei);font-variant-numeric:tabular-nums;line-break:strict;overflow-wrap:anywhere;text-autospace:normal}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;box-shadow:0 0 0 2px var(--paper)}
main:focus{outline:none}
a{color:var(--link);text-decoration:underline 1px;text-underline-offset:.25em}
a:hover{text-decoration-thickness:3px}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
ul,ol{list-style:none}
fieldset{border:0;min-width:0}
svg{width:1em;height:1em;flex:none;transform:translateY(.125em)}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;padding:.5rem 1rem;background:var(--paper);font-weight:700;z-index:2}
.skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;padding:0;overflow:hidden}
.page{max-width:72rem;margin-inline:auto;padding-inline:clamp(.75rem,3vw,2rem)}
.standing{border-block-end:3px solid var(--red);background:var(--wash);padding:.75rem clamp(.75rem,3vw,2rem);text-align:center;font-weight:700}
.tools{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:0 1.5rem;padding-block:.25rem;font-size:.875rem}
.tools fieldset{display:flex;flex-wrap:wrap;align-items:center;gap:0 .25rem}
.tools legend{float:inline-start;padding:0 .5em 0 0;color:var(--soft)}
.tools label{display:inline-flex;align-items:center;gap:.35em;min-height:2.75rem;padding-inline:.4rem;cursor:pointer}
.tools input{width:1.1em;height:1.1em;margin:0;accent-color:var(--red)}
.tools label:has(:checked){font-weight:700}
.head{padding-block:1rem 1.25rem;text-align:center;font-family:var(--song)}
.head a{color:var(--red);font-size:clamp(1.4rem,4.2vw,2.25rem);font-weight:700;line-height:1.35;text-decoration:none}
.head a:hover{text-decoration:underline 2px}
.rule{height:5px;border-block-start:3px solid var(--red);border-block-end:1px solid var(--red)}
.sites{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.5rem;border-block-end:1px solid var(--line)}
.sites a{display:inline-flex;align-items:center;min-height:3rem;padding-inline:.5rem;text-decoration:none}
.sites a:hover{text-decoration:underline 2px}
.sites [aria-current]{color:var(--ink);font-weight:700;text-decoration:underline 3px var(--red);text-underline-offset:.5em}
.title{padding-block:2.5rem 1.5rem;text-align:center}
.title h1{font:700 clamp(1.5rem,4.5vw,2.125rem)/1.5 var(--song);text-wrap:balance}
.title h1 span{display:inline-block}
.title p{margin-block-start:.75rem;color:var(--soft)}
.ways{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.5rem;padding-block-end:1.5rem}
.ways a{display:inline-flex;align-items:center;min-height:2.75rem}
.sample{border:2px solid var(--edge);padding:.5rem 1rem;text-align:center;margin-block-start:1rem}
section:first-child>h2.own{margin-block-start:0}
h2.own{font:700 1.375rem/1.4 var(--hei);padding-block-start:.75rem;border-block-start:3px solid var(--red);margin-block:2.5rem 1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.25rem),1fr));gap:1.25rem 1.25rem}
.figures>div{border-inline-start:3px solid var(--line);padding-inline-start:.85rem;display:flex;flex-direction:column}
.figures dt{order:1;font-weight:700;line-height:1.4}
.figures .n{font:700 2.5rem/1.15 var(--song)}
.figures .n small{font:400 1rem var(--hei);margin-inline-start:.2em}
.asof{white-space:nowrap}
.figures .w{order:2;color:var(--soft);font-size:.875rem;line-height:1.5}
.tally{display:grid;gap:.4rem;grid-template-columns:repeat(auto-fill,minmax(3.1rem,1fr));margin-block-start:1.5rem}
.tally a,.tally span.c{display:flex;align-items:center;justify-content:center;gap:.3em;min-height:2.75rem;border:1px solid var(--edge);color:var(--ink);text-decoration:none;background:var(--paper)}
.tally a:hover{outline:2px solid var(--link)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:.75rem;font-size:.875rem}
.m{display:inline-flex;align-items:baseline;gap:.4em}
.find{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem 1rem;margin-block-start:1.5rem}
.find label{flex-basis:100%;font-weight:700}
.find input{flex:1 1 12rem;min-width:0;max-width:28rem;min-height:2.9rem;padding:.3rem .7rem;border:2px solid var(--edge);border-radius:0;background:var(--paper);color:var(--ink);font:inherit}
button{min-height:2.9rem;padding:.3rem 1.2rem;border:2px solid var(--red);border-radius:0;background:var(--red);color:var(--on-red);font:700 1rem var(--hei);cursor:pointer}
.toc{font-size:.9375rem;line-height:1.5}
.toc summary,.more summary{cursor:pointer;min-height:2.75rem;display:list-item;padding-block:.5rem;color:var(--link)}
.toc summary{font-weight:700}
.toc h2{display:none;font-size:1rem;line-height:1.5}
.toc li li{margin-inline-start:1em}
.toc a{display:block;padding-block:.3rem;text-decoration:none}
.toc a:hover{text-decoration:underline 2px}
.notice{margin-block-start:2.5rem;padding-block-start:1.25rem;border-block-start:3px solid var(--red);font-family:var(--song);font-size:1.0625rem;line-height:1.95;max-width:38rem}
.notice p{text-indent:2em;margin-block:.5rem;text-align:justify}
.notice :is(h2,h3,h4,h5){margin-block:1.75rem .5rem;line-height:1.6;font-size:1.0625rem;text-wrap:pretty}
.notice h2{font:700 1.3rem/1.5 var(--hei);margin-block-start:2.75rem}
.notice h3{font:700 1.15rem/1.55 var(--kai);margin-block-start:2.25rem}
.notice :target{background:var(--wash);outline:3px solid var(--red);outline-offset:.4rem}
.state{font:1rem/1.7 var(--hei);display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
.more{font:1rem/1.7 var(--hei);margin-block:.25rem 1rem;border-inline-start:3px solid var(--line);padding-inline-start:.85rem}
.more li{display:grid;grid-template-columns:6.5em minmax(0,1fr);gap:.1rem .75rem;padding-block:.35rem;border-block-start:1px solid var(--line)}
.sign{font-family:var(--song);font-size:1.0625rem;text-align:end;margin-block:2rem;max-width:38rem}
.terms>div,.facts>div{padding-block:.6rem;border-block-end:1px solid var(--line)}
.terms dt,.facts dt{font-weight:700}
.facts ul{display:grid;gap:.25rem}
.facts li a{display:inline-block;padding-block:.25rem}
code{font:.9375rem/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;background:var(--wash);padding:.1em .35em}
mark{background:var(--mark);color:inherit;font-weight:700}
.lead{margin-block:1.25rem}
.index>li{padding-block:1rem;border-block-start:1px solid var(--line)}
.index h2{font-size:1.125rem;line-height:1.5}
.player{position:sticky;inset-block-start:0;z-index:1;background:var(--paper);border-block-end:3px solid var(--red);padding-block:.75rem}
.player:not([hidden])+.notice{border:0;margin-block-start:0}
.keys{display:flex;flex-wrap:wrap;gap:.5rem}
.now{background:var(--mark);outline:.3rem solid var(--mark)}
[hidden]{display:none}
.imprint{display:none}
.foot{margin-block-start:3rem;border-block-start:1px solid var(--red);padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.875rem;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem}
.page{container-type:inline-size}
@container (min-width:36rem){.terms>div,.facts>div{display:grid;grid-template-columns:minmax(8rem,12rem) minmax(0,1fr);gap:1rem}}
@container (max-width:28rem){.more li{grid-template-columns:minmax(0,1fr)}.notice p{text-align:start}}
@supports selector(::details-content){@container (min-width:60rem){
.reading{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:0 3rem;align-items:start}
.toc{position:sticky;inset-block-start:1rem}
.roll{max-height:calc(100vh - 2rem);overflow-y:auto;padding-inline-end:.5rem}
.toc summary{display:none}
.toc h2{display:block}
.toc details::details-content{display:block;block-size:auto;content-visibility:visible}}}
@media (prefers-contrast:more){:root{--paper:#fff;--ink:#000;--soft:#000;--line:#000;--edge:#000}}
@media screen{:root:has(#contrast-high:checked){color-scheme:dark;--paper:#000;--wash:#1f1f1f;--ink:#fff;--soft:#fff;--line:#fff;--edge:#fff;--red:#ffd84d;--link:#9ecbff;--on-red:#000;--mark:#5c4700}}
@media (forced-colors:active){.tools label:has(:checked){text-decoration:underline}mark{background:Mark;color:MarkText}.rule{border-color:CanvasText}}
`;
