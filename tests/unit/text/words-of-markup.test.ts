import { expect, test } from 'vitest';
import { sentences, shownFigures, shownText } from '#lib/text/words-of-markup.ts';

test('ends each part with a full stop unless it has a mark of its own', () => {
  expect(sentences('Books', undefined, ' ', 'Why?', 'Sources: ', 'GitHub')).toBe('Books. Why? Sources: GitHub');
});

test('keeps a line together and blocks apart', () => {
  expect(shownText('<ul><li><a>CV (PDF)</a> <small>35 kB</small></li><li>See <em>NC</em>CL</li></ul>')).toBe(
    'CV (PDF). See NCCL',
  );
});

test('reads a figure: its caption first, the rest once, without pictures, formulas and numbers', () => {
  const html = `<p>Essay.</p><leo-seats id="seats-2" class="figure"><figure>
    <p class="title" id="t">Same GPUs,
      different seats</p>
    <form><legend class="sr-only">Change it.</legend>
      <div role="radiogroup"><span aria-hidden="true">Uplinks, oversubscribed</span><label><input><span>1:1</span></label
      ><label><input><span>2:1</span></label></div><button>Reset</button></form>
    <svg><title>Picture</title></svg><script>script</script><p data-part="say">Eight GPUs take 9 ms.</p>
    <figcaption><p><strong>How slow?</strong> <span class="change">Change it.</span> Ring only.</p><p>2 % off.</p>
      <p>Sources: <a href="https://example.com/a">NC<em>CL</em></a> · <a href="https://example.com/b">Notes</a></p>
    </figcaption></figure>
    <details><summary>Model</summary><math><mi>alpha</mi></math>
      <table><tr><th>Name</th><th>Value</th></tr><tr><th>H100</th><td>5 GB/s</td></tr><tr><th>8</th><td>1</td></tr></table>
      <p>2 % off.</p></details></leo-seats>`;
  expect(shownFigures(html)).toEqual([
    {
      id: 'seats-2',
      title: 'Same GPUs, different seats',
      text: 'How slow? Change it. Ring only. 2 % off. Sources: NCCL · Notes. Uplinks, oversubscribed 1:1 2:1. Eight GPUs take 9 ms. Model. Name Value. H100',
      statement: ['Eight GPUs take 9 ms.', 'How slow? Ring only.', '2 % off.'],
      sources: [
        { label: 'NCCL', url: 'https://example.com/a' },
        { label: 'Notes', url: 'https://example.com/b' },
      ],
    },
  ]);
});
