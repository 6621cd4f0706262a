/**
 * Inline script before a long table. Without a place to start from, the first Tab makes Chromium lay out every group to
 * look for a tabindex: ten seconds of a telephone for ten thousand rows. The body is such a place.
 */
export const startTabbing =
  '{let{body:b,activeElement:a}=document;if(a==b){b.tabIndex=-1;b.focus({preventScroll:true});b.removeAttribute("tabindex")}}';
