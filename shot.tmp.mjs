import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import sharp from 'sharp';
const types={html:'text/html',css:'text/css',js:'text/javascript',svg:'image/svg+xml',png:'image/png',woff2:'font/woff2'};
const s=createServer((q,r)=>{let p='dist'+decodeURIComponent(q.url.split('?')[0]);if(existsSync(p)&&statSync(p).isDirectory())p+='/index.html';if(!existsSync(p)){r.writeHead(404);r.end();return}r.writeHead(200,{'content-type':types[p.split('.').pop()]??'text/plain'});r.end(readFileSync(p))}).listen(4877,'127.0.0.1');
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']});
const list=[['kudankulam-and-the-second-site','reactor-places'],['the-pacts-that-waited','sea-route'],['afghanistan-who-sat-at-which-table','afghanistan-tables'],['paying-without-dollars','trade-both-ways']];
for(const [w,scheme] of [[360,'light'],[1280,'light'],[360,'dark']]){const imgs=[];for(const [a,id] of list){const p=await b.newPage({viewport:{width:w,height:900},colorScheme:scheme});await p.goto(`http://127.0.0.1:4877/explainers/${a}/`);const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth);if(over>0)console.log(a,w,over);imgs.push(await p.locator(`#${id}`).screenshot());await p.close();}
const ms=await Promise.all(imgs.map(i=>sharp(i).metadata()));const cols=w===360?4:2;const W=Math.max(...ms.map(m=>m.width))+16;const rows=[];for(let i=0;i<4;i+=cols)rows.push(Math.max(...ms.slice(i,i+cols).map(m=>m.height))+16);
await sharp({create:{width:W*cols,height:rows.reduce((x,y)=>x+y),channels:3,background:'#999'}}).composite(imgs.map((input,i)=>({input,left:(i%cols)*W,top:rows.slice(0,Math.floor(i/cols)).reduce((x,y)=>x+y,0)}))).png().toFile(`/tmp/w/dr-page-${w}-${scheme}.png`);}
await b.close();s.close();
