import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints all that was measured as one JSON object, and what went wrong beside it. */
export default class Report implements Reporter {
  readonly #measured: Record<string, unknown> = {};

  onTestEnd({ annotations, title }: TestCase, { errors }: TestResult): void {
    for (const { type, description } of annotations) this.#measured[type] = JSON.parse(description ?? 'null');
    for (const { message } of errors) process.stderr.write(`${title}: ${message}\n`);
  }

  onEnd(): void {
    process.stdout.write(`${JSON.stringify(this.#measured)}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
