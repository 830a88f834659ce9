/** On paper an edition looks like the official document that it is (GB/T 9704-2012): its own text, and nothing that is only for a screen. */
export const PRINT_STYLE = `
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt SimSun,"Songti SC","Noto Serif CJK SC",serif}}
@media print{
:root:root:root{font-size:16pt}
body{background:none;color:#000;font:16pt/28.95pt FangSong,FangSong_GB2312,STFangsong,var(--song)}
.screen,.skip,.tools,.sites,.toc,.state,.more,.find,.tally,.legend{display:none}
.page{max-width:none;padding:0;container-type:normal}
.reading{display:block}
a{color:inherit;text-decoration:none}
.head{padding:0 0 6mm}
.head a{color:#c00000;font:700 26pt/1.3 FZXiaoBiaoSong-B05S,STZhongsong,var(--song);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.rule{border-color:#c00000;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.title{padding:28.95pt 0}
.title h1{font:22pt/32pt FZXiaoBiaoSong-B05S,STZhongsong,"Noto Serif CJK SC","Songti SC",serif;font-weight:700}
.title p{font-size:14pt;line-height:22pt}
.notice,.notice p,.sign{font:16pt/28.95pt FangSong,FangSong_GB2312,STFangsong,var(--song);max-width:none;margin:0}
.notice{border:0;padding:0}
.notice p{text-indent:2em;orphans:1;widows:1}
.notice :is(h2,h3,h4,h5){font:16pt/28.95pt FangSong,FangSong_GB2312,STFangsong,var(--song);margin:0;text-indent:2em;break-after:avoid}
.notice h2{font-family:SimHei,STHeiti,var(--hei)}
.notice h3{font-family:KaiTi,KaiTi_GB2312,STKaiti,"Kaiti SC",var(--song)}
.sign{margin-block-start:28.95pt;break-inside:avoid;break-before:avoid}
.sign p:first-child{padding-inline-end:2em}
.sign p:last-child{padding-inline-end:4em}
.imprint{display:block;margin-block-start:28.95pt;border-block:1px solid #000;font-size:14pt;line-height:24pt;padding-block:2pt;break-inside:avoid}
.sample{border:1px solid #000;font-size:14pt;line-height:24pt}
.standing{background:none;border:1px solid #000;font-size:14pt;line-height:24pt}
}
`;
