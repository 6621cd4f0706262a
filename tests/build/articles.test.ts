import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from '../support/site.ts';

const site = makeSite();
afterAll(() => site.remove());

const plain = `---
title: Markdown alone
date: "2026-01-02"
---

It's “quoted” & 'single' — x < y, a [link](/patents/) and <a href="/layers/">another</a>.

![A grey square](./square.png)

- [x] done

| a   | b   |
| --- | --: |
| 1   | 2   |

\`\`\`ts
const a = '<b>' && "x";
\`\`\`
`;

const withBlock = `---
title: With a block
date: "2026-01-03"
---

<Callout title="Please note">A remark.</Callout>
`;

beforeAll(async () => {
  const folder = path.join(site.content, 'writing');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'plain.mdx'), plain);
  writeFileSync(path.join(folder, 'with-block.mdx'), withBlock);
  await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toFile(path.join(folder, 'square.png'));
  expect(await site.build()).toEqual({ code: 0, output: '' });
});

test('an article of Markdown alone comes out whole, its picture sized and its code coloured', () => {
  const body = /<div class="prose"[^>]*>(.*)<\/div> <\/article>/s.exec(site.read('writing/plain/index.html'))?.[1];
  expect(body?.replace(/<picture>.*<\/picture>/, 'PICTURE').trim())
    .toBe(`<p>It's “quoted” &amp; 'single' — x &lt; y, a <a href="/patents/">link</a> and <a href="/layers/">another</a>.</p>
<p>PICTURE</p>
<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" checked disabled> done</li>
</ul>
<table tabindex="0">
<thead>
<tr>
<th>a</th>
<th data-align="right">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td data-align="right">2</td>
</tr>
</tbody>
</table>
<pre class="language-ts" data-language="ts"><code class="language-ts"><span class="token keyword">const</span> a <span class="token operator">=</span> <span class="token string">'&lt;b&gt;'</span> <span class="token operator">&amp;&amp;</span> <span class="token string">"x"</span><span class="token punctuation">;</span></code></pre>`);
  expect(body).toMatch(/<img src="\/_astro\/square\.[^"]+\.webp" [^>]*alt="A grey square" .*width="8" height="8">/);
});

test('an article brings the style of the blocks it uses, and of no other', () => {
  const [alone, used] = ['plain', 'with-block'].map((name) =>
    site.read(`writing/${name}/index.html`).includes('.callout['),
  );
  expect({ alone, used }).toEqual({ alone: false, used: true });
});
