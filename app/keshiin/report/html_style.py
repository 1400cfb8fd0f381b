"""The look of a report on screen and paper."""

STYLE = """
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1.5rem;background:#fff;
color:#1f2430;
font:15px/1.6 "Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic UI",system-ui,sans-serif}
h1{font-size:1.25rem;margin:0 0 1rem;color:#1f4e5f}
h2{font-size:1.1rem;margin:2rem 0 .6rem;padding-bottom:.2rem;border-bottom:2px solid #1f4e5f}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:1.4rem 0 .3rem;padding-left:.6rem;border-left:5px solid #c9c6bd}
p{margin:.3rem 0}
ul,ol{margin:.3rem 0;padding-left:1.5rem}
li{margin:.15rem 0}
.verdict{margin:0;padding:.9rem 1.1rem;border-radius:8px;font-size:1.2rem;font-weight:bold;
background:#e6f2f6;border-left:8px solid #0b6e8f}
.verdict.unclear{background:#f0efea;border-color:#5b6475}
.verdict.suspicious{background:#fbf5e2;border-color:#b18a1e}
.verdict.dangerous{background:#fad9d5;border-color:#b3261e}
.label{color:#5b6475;font-weight:bold}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9rem}
th,td{border:1px solid #c9c6bd;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f0efea;overflow-wrap:normal}
tbody th{width:13rem;background:#f6f5f1;font-weight:normal;color:#5b6475}
tr.recorded>:first-child{border-left:5px solid #0b6e8f}
tr.claimed>:first-child{border-left:5px dotted #b18a1e}
tr.contradicted>:first-child{border-left:5px double #b3261e}
h4.recorded{border-color:#0b6e8f}
h4.claimed{border-left-style:dotted;border-color:#b18a1e}
h4.contradicted{border-left-style:double;border-color:#b3261e}
bdi{font-family:"DejaVu Sans Mono","Noto Sans Mono CJK JP",ui-monospace,monospace;font-size:.93em;
background:#f6f5f1;border-radius:3px;padding:0 .15em;overflow-wrap:anywhere;white-space:pre-wrap}
figure{margin:.6rem 0}
svg{max-width:100%;height:auto}
figcaption{font-size:.8rem;color:#5b6475}
pre{margin:.5rem 0;padding:.8rem;background:#f6f5f1;border:1px solid #e3e1db;font-size:.75rem;
line-height:1.45;
white-space:pre-wrap;overflow-wrap:anywhere}
article+article{margin-top:3rem;border-top:4px solid #1f4e5f;padding-top:2rem}
@media print{
@page{size:A4;margin:14mm}
body{padding:0;max-width:none;font-size:10.5pt}
h2,h3,h4{break-after:avoid}
tr,figure,.verdict{break-inside:avoid}
.page{break-before:page}
article+article{break-before:page;border:0;padding:0}
table,bdi,pre{font-size:8.5pt}
.verdict bdi,h4 bdi{font-size:.93em}
*{print-color-adjust:exact}
}
"""
