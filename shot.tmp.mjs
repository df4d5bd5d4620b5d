import { chromium } from '@playwright/test';
const [,, out, w='1366', h='620', query='', steps=''] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-quic','--use-angle=swiftshader','--enable-unsafe-swiftshader']});
const p = await b.newPage({viewport:{width:+w,height:+h}});
p.on('pageerror',e=>console.log('ERR',e.message)); p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log(m.text())});
await p.goto('http://localhost:4202/'+query);
const doStep = async (s) => {
  if (s==='begin') { await p.locator('#title a[data-action=begin], #title a').first().click(); await p.getByRole('button',{name:'Begin',exact:true}).click(); }
  else if (s==='light') await p.getByRole('button',{name:'Show the whole desk at once'}).click();
  else if (s==='seal') await p.locator('.council-foot .seal').click();
  else if (s==='on') { const foot=p.locator('#app main .council-foot button.button'); if(await foot.count()) await foot.click(); else { const names=new Set(await p.locator('#app main input[type=radio]').evaluateAll(a=>a.map(x=>x.name))); for(const n of names) await p.locator(`#app main input[name="${n}"]`).first().check({force:true}); await p.locator('#app main button.button:not(.plain):visible:enabled').last().click(); } }
  else if (s.startsWith('wait')) await p.waitForTimeout(+s.slice(4));
  else if (s.startsWith('click=')) await p.locator(s.slice(6)).first().click();
  else if (s.startsWith('key=')) await p.keyboard.press(s.slice(4));
  else if (s.startsWith('hover=')) await p.locator(s.slice(6)).first().hover();
  else if (s.startsWith('shot=')) { await p.screenshot({path:s.slice(5)}); return; }
  else if (s.startsWith('until=')) { for(let i=0;i<60;i++){ if(await p.locator(s.slice(6)).count()) break; await doStep('on'); await p.waitForTimeout(120);} }
  await p.waitForTimeout(150);
};
for (const s of steps.split(';').filter(Boolean)) await doStep(s);
if(out!=='-') await p.screenshot({path:out});
await b.close();
