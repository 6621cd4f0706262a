/** The colour-scheme choice: a stored `light` or `dark` is applied before the first paint; anything else is the system's. */

/** Choices of the control, in order. */
export const schemes = ['system', 'light', 'dark'] as const;

/**
 * Inline script of every page: applies the stored choice, also one that another page has stored meanwhile, and stores a
 * new one, at once, so that of two choices in one frame the last holds. The frame after the input shows the control, the
 * next the page in its new colours.
 */
export const schemeScript = `{let d=document,a=addEventListener,k="scheme",l={},m=d.getElementsByName("theme-color"),c=[...m].map(x=>x.content),r=v=>{v=l[k];d.documentElement.dataset[k]=v;m.forEach((x,i)=>x.content=c[{light:0,dark:1}[v]??i]);self[k+"-"+v]?.click()};try{l=localStorage}catch{}r();a("DOMContentLoaded",r);a("pageshow",r);a("storage",r);a("change",({target:t})=>t.name==k&&(l[k]=t.value,requestAnimationFrame(()=>setTimeout(r))))}`;
