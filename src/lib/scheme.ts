/** The colour-scheme choice: `system` needs no script; a stored `light` or `dark` is applied before the first paint. */

/** Choices of the control, in order. */
export const schemes = ['system', 'light', 'dark'] as const;

/**
 * Inline script of every page: applies the stored choice, and stores a new one. The frame after the input shows the
 * control, the next the page in its new colours.
 */
export const schemeScript = `{let d=document,k="scheme",o={light:0,dark:1},m=d.getElementsByName("theme-color"),c=[...m].map(x=>x.content),s=v=>{d.documentElement.dataset.scheme=v;m.forEach((x,i)=>x.content=c[o[v]??i])},v;try{v=localStorage[k]}catch{}s(v=v in o?v:"system");addEventListener("DOMContentLoaded",()=>d.getElementById(k+"-"+v)?.click());addEventListener("change",({target:t})=>t.name==k&&requestAnimationFrame(()=>setTimeout(()=>{s(t.value);try{localStorage[k]=t.value}catch{}})))}`;
