/** The colour-scheme choice: `system` needs no script; a stored `light` or `dark` is applied before the first paint. */

/** Choices of the control, in order. */
export const schemes = ['system', 'light', 'dark'] as const;

/**
 * Inline script of every page: applies the stored choice, and stores a new one. The frame after the input shows the
 * control, the next the page in its new colours.
 */
export const schemeScript = `{let e=document.documentElement,k="scheme",m=document.querySelectorAll("meta[name=theme-color]"),c=[...m].map(x=>x.content),s=v=>{e.dataset.scheme=v;m.forEach((x,i)=>x.content=c[v=="light"?0:v=="dark"?1:i])},v;try{v=localStorage[k]}catch{}s(v=v=="light"||v=="dark"?v:"system");addEventListener("DOMContentLoaded",()=>{let r=document.getElementById(k+"-"+v);if(r)r.checked=!0});addEventListener("change",({target:t})=>{if(t.name==k){requestAnimationFrame(()=>requestAnimationFrame(()=>{s(t.value);try{localStorage[k]=t.value}catch{}}))}})}`;
