/** The colour-scheme choice: a stored `light` or `dark` is applied before the first paint; anything else is the system's. */

/** Choices of the control, in order. */
export const schemes = ['system', 'light', 'dark'] as const;

/**
 * Inline script of every page: applies the stored choice, and stores a new one. The frame after the input shows the
 * control, the next the page in its new colours.
 */
export const schemeScript = `{let d=document,a=addEventListener,k="scheme",l={},o={light:0,dark:1},m=d.getElementsByName("theme-color"),c=[...m].map(x=>x.content),s=v=>{d.documentElement.dataset[k]=v;m.forEach((x,i)=>x.content=c[o[v]??i])},v;try{v=(l=localStorage)[k]}catch{}s(v);a("DOMContentLoaded",()=>d.getElementById(k+"-"+v)?.click());a("change",({target:t})=>t.name==k&&requestAnimationFrame(()=>setTimeout(()=>{s(v=t.value);l[k]=v})))}`;
