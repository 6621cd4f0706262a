import { expect, test } from 'vitest';
import { cloudfront, netlify, nginx } from '#build/output/headers.ts';
import { policed, withPolicy } from '#build/output/policy.ts';
import { readPage } from '#lib/html.ts';

const page = (file: string, head = '') => {
  const source = readPage(file, `<!doctype html><meta charset="utf-8">${head}`);
  return policed(withPolicy(source));
};
const pages = [page('index.html', '<style>a{}</style>'), page('a/index.html'), page('404.html')];

/** Headers every notation must carry, with their values. */
const common = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
] as const;

test.each(common)('says %s to every host', (name, value) => {
  expect(netlify(pages)).toContain(`\n  ${name}: ${value}\n`);
  expect(nginx(pages)).toContain(`add_header ${name} "${value}" always;`);
});

test('gives CloudFront the same headers in its own form', () => {
  const policy = JSON.parse(cloudfront()) as {
    SecurityHeadersConfig: Record<string, Record<string, unknown>>;
    CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string; Override: boolean }[] };
  };
  expect(policy.SecurityHeadersConfig).toEqual({
    ContentSecurityPolicy: {
      Override: true,
      ContentSecurityPolicy: "base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    },
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: 63072000,
      IncludeSubdomains: true,
      Preload: false,
    },
    ContentTypeOptions: { Override: true },
    FrameOptions: { Override: true, FrameOption: 'DENY' },
    ReferrerPolicy: { Override: true, ReferrerPolicy: 'strict-origin-when-cross-origin' },
  });
  expect(policy.CustomHeadersConfig.Items.map(({ Header }) => Header)).toEqual([
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Permissions-Policy',
  ]);
  expect(policy.CustomHeadersConfig.Quantity).toBe(3);
});

test('repeats the policy of each page, with what only a header can say', () => {
  const policy =
    "default-src 'none'; img-src 'self'; connect-src https://leoustc.com/robots.txt; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";
  expect(netlify(pages)).toContain(`\n/a/\n  Content-Security-Policy: ${policy}\n`);
  expect(nginx(pages)).toContain(`    "/a/index.html" "${policy}";\n`);
});

test('stays within what Cloudflare reads', () => {
  const many = netlify(Array.from({ length: 200 }, (_, index) => page(`${index}/index.html`)));
  expect(many.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(100);
});

test('stops at a line Cloudflare would not read', () => {
  const styles = Array.from({ length: 40 }, (_, index) => `<style>.a${index}{}</style>`).join('');
  expect(() => netlify([page('index.html', styles)])).toThrow('_headers: a line is longer than 2000 characters');
});
