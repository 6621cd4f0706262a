/** Firefox and WebKitGTK as stock Debian has them, behind one small interface. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findProgram } from '#lib/tools/programs.ts';
import { freePort, untilAnswers } from './tools.ts';

/** What a reader has set in the browser. */
interface Settings {
  /** Whether pages may run scripts. */
  script: boolean;
  /** Whether the system is dark. */
  dark: boolean;
}

/** A browser with one window. */
export interface Engine {
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page; it may be asynchronous only where pages may run scripts. */
  run<Result, Args extends (number | string)[]>(
    question: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs the text of a script in the page. */
  add(source: string): Promise<void>;
  /** Presses a key. */
  press(key: Key): Promise<void>;
  /** Gives the window a size. */
  resize(width: number, height: number): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** Keys the tests press, with their WebDriver codes. */
const keys = { Tab: '\uE004', Escape: '\uE00C', ArrowRight: '\uE014', ArrowLeft: '\uE012' };
type Key = keyof typeof keys;

/** A way to start an engine. */
interface Launcher {
  /** Its name. */
  name: string;
  /** Why it cannot run here; undefined when it can. */
  missing: string | undefined;
  /** Narrowest window it can have. */
  narrowest: number;
  /** Starts it. */
  start(settings: Settings): Promise<Engine>;
}

const firefox = findProgram('firefox-esr', 'firefox');
const driver = findProgram('WebKitWebDriver');
const screen = findProgram('Xvfb');
const browser = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']
  .flatMap((folder) => [`${folder}/webkit2gtk-4.1/MiniBrowser`, `${folder}/webkitgtk-6.0/MiniBrowser`])
  .find(existsSync);

/** The engines beside Chromium. */
export const launchers: Launcher[] = [
  {
    name: 'Firefox',
    missing: firefox ? undefined : 'Firefox is not installed: apt-get install firefox-esr',
    narrowest: 390,
    start: startFirefox,
  },
  {
    name: 'WebKitGTK',
    missing: driver && screen && browser ? undefined : 'apt-get install webkit2gtk-driver xvfb',
    narrowest: 500,
    start: startWebKit,
  },
];

async function startFirefox({ script, dark }: Settings): Promise<Engine> {
  const process = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox ?? '',
    extraPrefsFirefox: { 'javascript.enabled': script, 'ui.systemUsesDarkTheme': dark ? 1 : 0 },
  });
  const page = await process.newPage();
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    run: (question, ...args) => page.evaluate(`(${question}).apply(null, ${JSON.stringify(args)})`) as Promise<never>,
    add: async (source) => void (await page.evaluate(source)),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => process.close(),
  };
}

/** W3C WebDriver over plain requests, on a screen of its own. */
async function startWebKit({ script, dark }: Settings): Promise<Engine> {
  const [display, stopScreen] = await startScreen();
  const port = await freePort();
  const server = spawn(driver ?? '', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' },
  });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } };
    if (!answer.ok) throw new Error(value.message ?? `${method} ${path}: ${answer.status}`);
    return value;
  };
  const stop = async () => {
    await end(server);
    await stopScreen();
  };
  try {
    await untilAnswers(`http://127.0.0.1:${port}/status`);
    const args = ['--automation', ...(script ? [] : ['--enable-javascript=false'])];
    const options = { 'webkitgtk:browserOptions': { binary: browser, args } };
    const { sessionId } = (await call('POST', '/session', { capabilities: { alwaysMatch: options } })) as {
      sessionId: string;
    };
    const session = `/session/${sessionId}`;
    return {
      open: async (url) => {
        await call('POST', `${session}/url`, { url });
        // The driver takes an address that the page before writes meanwhile for the arrival.
        const script = 'return document.readyState === "complete" && location.href';
        while ((await call('POST', `${session}/execute/sync`, { script, args: [] })) !== url) await setTimeout(20);
      },
      run: (question, ...given) =>
        call('POST', `${session}/execute/${script ? 'async' : 'sync'}`, {
          script: script
            ? `const args = [...arguments], done = args.pop(); Promise.resolve((${question}).apply(null, args)).then(done)`
            : `return (${question}).apply(null, arguments)`,
          args: given,
        }) as Promise<never>,
      add: async (source) => void (await call('POST', `${session}/execute/sync`, { script: source, args: [] })),
      press: async (key) => {
        const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
        await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
      },
      resize: async (width, height) => void (await call('POST', `${session}/window/rect`, { width, height })),
      close: async () => {
        await call('DELETE', session);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A screen nobody sees; the server chooses a free number and writes it to the third pipe. */
async function startScreen(): Promise<[string, () => Promise<void>]> {
  const server = spawn(screen ?? '', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  return [`:${number}`, () => end(server)];
}

/** Ends a process and waits until it has. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
