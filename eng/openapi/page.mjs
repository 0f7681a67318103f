// Checks the page of the API description in Chromium: accessibility (axe-core, every rule), Authorize, and the first example of each API.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const [url] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const problems = [];

// The first call of each API: its id, and the values of the parameters that its example does not have.
const firsts = [
  { api: 'AMLYZE', id: 'AmlyzeCustomers_Send' },
  { api: 'Yativo', id: 'YativoCustomers_Create' },
  { api: 'Enfuce', id: 'EnfuceCustomers_CreatePrivate' },
  { api: 'Core', id: 'Customers_List' },
];

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--lang=en'] });
try {
  const client = await (await fetch(`${url}/onboarding/v1/clients`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Page', account: 'default', dialects: ['amlyze', 'yativo', 'enfuce', 'core'], roles: ['reader'] }),
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
    await page.click(`${block} .try-out__btn`);
    await page.waitForSelector(`${block} .execute`);
    const answer = page.waitForResponse((one) => !one.url().includes('api-docs') && one.request().resourceType() === 'fetch');
    await page.click(`${block} .execute`);
    const status = (await answer).status();
    await page.waitForSelector(`${block} .live-responses-table`);
    await pause(500);
    if (status >= 300) {
      problems.push(`${first.id}: the first example got ${status}`);
    }

    await accessible(page, `${first.api}: ${first.id}, executed`);
    await page.$eval(`${block} .opblock-body`, (body) => body.scrollIntoView());
    await shoot(page, first.api === 'AMLYZE' ? 'executed' : null);
    await page.close();
  }
} finally {
  await browser.close();
}

problems.forEach((problem) => console.error(problem));
console.log(problems.length === 0
  ? 'page: no accessibility violation, Authorize works, and the first example of each API succeeds' : `page: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function accessible(page, place) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of violations) {
    problems.push(`${place}: ${violation.id} (${violation.impact}), ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
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
