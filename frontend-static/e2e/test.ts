import { expect, test as base, type BrowserContext } from '@playwright/test';
import { expectAccessible } from './checks';
import { Host } from './host';
import { Model } from './model';

/** A journey: whatever happens on it, no page breaks its content security policy and none ends inaccessible. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context }, provide, { errors }) => {
      const violations = await violationsIn(context);
      await provide();
      if (errors.length > 0) return;
      for (const page of context.pages()) await expectAccessible(page);
      expect(violations, 'breaches of the content security policy').toEqual([]);
    },
    { auto: true },
  ],
});

/** A journey against a host of its own, whose model says what the test wants, when it wants. */
export const scripted = test.extend<object, { model: Model; host: Host }>({
  model: [
    async ({}, provide) => {
      const model = await Model.start();
      await provide(model);
      await model.close();
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ model }, provide) => {
      const host = await Host.start({
        OPENAI_API_KEY: 'any',
        OPENAI_BASE_URL: model.url,
        VEXEL_DEFAULT_MODEL: 'openai/gpt-4o',
        VEXEL_SESSION_TITLES: 'off',
        VEXEL_RATE_LIMITS: '0',
        VEXEL_RUN_LEASE_SECONDS: '4',
      });
      await provide(host);
      await host.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ host }, provide) => provide(host.url),
});

async function violationsIn(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding('tellOfViolation', (_source, violation: string) => void violations.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (violation: string) => void };
      tellOfViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return violations;
}
