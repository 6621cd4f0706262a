import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkWorkflow } from '../support/workflow-checker.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  concurrency?: { group: string };
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      'continue-on-error'?: boolean;
      needs?: string;
      'runs-on': string;
      steps: Step[];
    }
  >;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, file, job })),
);
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, step })));

test.each(workflows)('GitHub finds nothing wrong with $file', async ({ file, text }) => {
  expect(await checkWorkflow(file, text)).toEqual([]);
});

test.each([
  ['a misspelt key', 'timeout-minutes', 'timeout-minute', ["20: Unexpected value 'timeout-minute'"]],
  ['a right that does not exist', 'id-token: write', 'id-tokens: write', ["71: Unexpected value 'id-tokens'"]],
  ['a step that does not exist', 'steps.pages', 'steps.page', ['56: Context access might be invalid: page']],
  [
    'an expression that does not end',
    'outputs.origin }}',
    'outputs.origin == }}',
    ["56: Unexpected end of expression: '=='"],
  ],
  ['an event that does not exist', 'push:', 'pushed:', ["5: Unexpected value 'pushed'"]],
])('GitHub would find %s', async (name, from, to, messages) => {
  const deploy = workflows.find(({ file }) => file === 'deploy.yml')?.text ?? '';
  expect(await checkWorkflow(`${name}.yml`, deploy.replace(from, to))).toEqual(messages);
});

test('there are three workflows', () => {
  expect(workflows.map(({ file }) => file).sort()).toEqual(['deploy.yml', 'pull-request.yml', 'scheduled.yml']);
});

test.each(workflows)('$file grants nothing at the top and runs once at a time', ({ workflow }) => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.concurrency?.group).toMatch(/./);
});

test.each(workflows)('$file never runs the code of a stranger with rights', ({ workflow }) => {
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  expect(Object.keys(workflow.on)).not.toContain('workflow_run');
});

test.each(workflows)('$file pins every action to a commit, with its version', ({ text }) => {
  const uses = text.split('\n').filter((line) => /\buses:/.test(line));
  for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('one commit of each action is used', () => {
  const pins = new Set(steps.flatMap(({ step }) => step.uses ?? []));
  const actions = new Set([...pins].map((pin) => pin.split('@')[0]));
  expect(pins.size).toBe(actions.size);
});

test.each(jobs)('$name says what it may do and how long it may take', ({ job }) => {
  expect(job.permissions).toBeDefined();
  expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
});

test('only the deployment may write, and it checks nothing out', () => {
  const writers = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
  expect(writers.map(({ name }) => name)).toEqual(['deploy.yml deploy']);
  expect(writers[0]?.job.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(writers[0]?.job.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  expect(writers[0]?.job.needs).toBe('build');
});

test('no checkout leaves a token behind', () => {
  const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
  expect(checkouts).toHaveLength(5);
  for (const { step } of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
});

test('every job runs on one known system, in its usual shell', () => {
  expect(new Set(jobs.map(({ job }) => job['runs-on']))).toEqual(new Set(['ubuntu-24.04']));
  for (const { text } of workflows) expect(text).not.toContain('shell:');
});

test('every action is given only inputs it has', () => {
  const given = steps.flatMap(({ step }) =>
    Object.keys(step.with ?? {}).map((input) => `${step.uses?.split('@')[0]}: ${input}`),
  );
  expect([...new Set(given)].sort()).toEqual([
    'actions/checkout: persist-credentials',
    'actions/setup-node: node-version',
    'actions/setup-node: package-manager-cache',
    'actions/upload-pages-artifact: include-hidden-files',
    'actions/upload-pages-artifact: path',
  ]);
});

test('no command line is made of what a stranger wrote', () => {
  for (const { step } of steps) expect(step.run ?? '').not.toContain('${{');
});

test('every command is one of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const used = steps.flatMap(
    ({ step }) => step.run?.match(/^npm (?:run (?:-s )?)?(check|test|build|links)\b/)?.[1] ?? [],
  );
  expect(new Set(used)).toEqual(new Set(['check', 'test', 'build', 'links']));
  for (const script of used) expect(scripts).toHaveProperty(script);
});

test('the deployment checks and tests, then builds where no test has run, and takes the whole of dist', () => {
  const job = (name: string) => jobs.find((one) => one.name === `deploy.yml ${name}`)?.job;
  const commands = (name: string) => job(name)?.steps.flatMap(({ run }) => run ?? []);
  expect(commands('test')).toEqual(['npm run check', 'npm test']);
  expect(commands('build')).toEqual(['npm run build']);
  expect(job('build')?.needs).toBe('test');
  const last = job('build')?.steps.at(-1);
  expect(last?.uses).toMatch(/^actions\/upload-pages-artifact@/);
  expect(last?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
});

test('the weekly report blocks nothing', () => {
  for (const { file, job } of jobs) expect(job['continue-on-error'] ?? false).toBe(file === 'scheduled.yml');
});

test('updates wait for a week', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; cooldown: { 'default-days': number } }[];
  };
  expect(updates.map((update) => [update['package-ecosystem'], update.cooldown['default-days']])).toEqual([
    ['npm', 7],
    ['github-actions', 7],
  ]);
});
