// Checks the page of the API description in Chromium: accessibility (axe-core, every rule), Authorize, and the first example of the first call of
// each group, on an empty database. Values that only the service knows, such as the id of a customer, come from the responses before, as a reader
// copies them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const [url] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const problems = [];

// The API, and the first call of its first group, of which accessibility is checked.
const firsts = [
  { api: 'AMLYZE', id: 'AmlyzeCustomers_Send' },
  { api: 'Yativo', id: 'YativoCustomers_Create' },
  { api: 'Enfuce', id: 'EnfuceCustomers_CreateCorporate' },
  { api: 'Core', id: 'Customers_List' },
];
let executed = 0;

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--lang=en'] });
try {
  const client = await (await fetch(`${url}/onboarding/v1/clients`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Page', account: 'default', dialects: ['amlyze', 'yativo', 'enfuce', 'core'], roles: ['administrator', 'reader', 'operator', 'compliance', 'auditor'] }),
  })).json();

  for (const first of firsts) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    await page.setBypassCSP(true);
    await page.goto(`${url}/swagger-ui/`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('.download-url-wrapper select, #select');
    const option = await page.$$eval('#select option', (all, api) => all.find((one) => one.textContent.startsWith(api))?.value, first.api);
    await page.select('#select', option);
    await page.waitForSelector(`[id$="-${first.id}"]`, { timeout: 30_000 });
    await pause(500);
    await accessible(page, `${first.api}: page`);
    await shoot(page, first.api === 'AMLYZE' ? 'page' : null);

    await page.click('.btn.authorize');
    await page.waitForSelector('.modal-ux .auth-container');
    await pause(300);
    await accessible(page, `${first.api}: Authorize`);
    await authorise(page, client);
    await shoot(page, first.api === 'Yativo' ? 'authorize' : null);
    await page.click('.close-modal');

    const block = `[id$="-${first.id}"]`;
    await page.click(`${block} .opblock-summary-control`);
    await page.waitForSelector(`${block} .try-out__btn`);
    await pause(500);
    await accessible(page, `${first.api}: ${first.id}`);
    const known = { account_id: client.clientId, app_secret: client.secret, api_key: client.clientId, api_secret: client.secret };
    await execute(page, first.id, known);
    await accessible(page, `${first.api}: ${first.id}, executed`);
    await page.$eval(`${block} .opblock-body`, (body) => body.scrollIntoView());
    await shoot(page, first.api === 'AMLYZE' ? 'executed' : null);

    const groups = await page.$$eval('.opblock-tag-section', (all) => all.map((group) => ({
      name: group.querySelector('.opblock-tag').id, id: group.querySelector('.opblock')?.id.split('-').at(-1) ?? null,
    })));
    for (const group of groups) {
      if (group.name.endsWith('Links')) {
        // The customer that becomes the parent.
        known.customerId = Number(known.id);
        await open(page, 'EnfuceCustomers_CreatePrivate');
        await execute(page, 'EnfuceCustomers_CreatePrivate', known);
      }

      if (group.id === null) {
        problems.push(`${first.api}: ${group.name} shows no call`);
      } else if (group.id !== first.id) {
        await open(page, group.id);
        await execute(page, group.id, known);
      }
    }

    await page.close();
  }
} finally {
  await browser.close();
}

problems.forEach((problem) => console.error(problem));
console.log(problems.length === 0
  ? `page: no accessibility violation, Authorize works, and ${executed} first examples succeed, one of each group` : `page: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function accessible(page, place) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of violations) {
    problems.push(`${place}: ${violation.id} (${violation.impact}), ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
  }
}

async function open(page, id) {
  await page.$eval(`[id$="-${id}"] .opblock-summary-control`, (summary) => summary.click());
  await page.waitForSelector(`[id$="-${id}"] .try-out__btn`);
}

// Sends the first example, with the values that are known in the place of those of the example, and remembers the ids of the response.
async function execute(page, id, known) {
  const block = `[id$="-${id}"]`;
  await page.$eval(`${block} .try-out__btn`, (button) => button.click());
  await page.waitForSelector(`${block} .execute`);
  await page.evaluate((selector, values) => {
    const set = (field, text) => {
      const type = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(type.prototype, 'value').set.call(field, text);
      field.dispatchEvent(new Event(field.tagName === 'TEXTAREA' ? 'change' : 'input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const row of document.querySelectorAll(`${selector} tr[data-param-in="path"]`)) {
      const value = values[row.dataset.paramName];
      const field = row.querySelector('input');
      if (value !== undefined && field) {
        set(field, String(value));
      }
    }

    const body = document.querySelector(`${selector} textarea.body-param__text`);
    if (body?.value.startsWith('{')) {
      const example = JSON.parse(body.value);
      const named = Object.keys(example).filter((name) => name in values);
      if (named.length > 0) {
        named.forEach((name) => { example[name] = values[name]; });
        set(body, JSON.stringify(example));
      }
    }
  }, block, known);
  const file = await page.$(`${block} input[type=file]`);
  if (file) {
    const picture = join(tmpdir(), `onboarding-${process.pid}.png`);
    writeFileSync(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=', 'base64'));
    await file.uploadFile(picture);
  }

  await pause(300);
  const answer = page.waitForResponse((one) => !one.url().includes('api-docs') && one.request().resourceType() === 'fetch', { timeout: 15_000 });
  await page.$eval(`${block} .execute`, (button) => button.click());
  try {
    const response = await answer;
    await page.waitForSelector(`${block} .live-responses-table`);
    await pause(500);
    executed++;
    const text = await response.text();
    if (response.status() >= 300) {
      problems.push(`${id}: the first example got ${response.status()} ${text.slice(0, 300)} for ${((await response.request().fetchPostData?.()) ?? '').slice(0, 900)}`);
    } else {
      remember(text, known);
    }
  } catch (failure) {
    problems.push(`${id}: the page sent nothing (${failure.message}); a parameter has no example`);
  }
}

function remember(text, known) {
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  for (const [name, value] of Object.entries({ ...body, ...(body.data ?? {}) })) {
    if (name === 'id' || name === 'customer_id') {
      known[name] = value;
    }
  }
}

// Fills in Basic authentication, which every API takes.
async function authorise(page, client) {
  for (const container of await page.$$('.modal-ux .auth-container')) {
    const password = await container.$('input[type=password]');
    const user = await container.$('input[type=text][name=username], input#auth-basic-username');
    if (user && password) {
      await user.type(client.clientId);
      await password.type(client.secret);
      await (await container.$('button.authorize')).click();
      await pause(300);
      const done = await container.$eval('.auth-btn-wrapper', (buttons) => buttons.textContent);
      if (!done.includes('Logout')) {
        problems.push('Authorize does not take the client');
      }

      return;
    }
  }

  problems.push('Authorize has no form for Basic authentication');
}

async function shoot(page, name) {
  if (name && process.env.SCREENSHOTS) {
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/api-${name}.png` });
  }
}
