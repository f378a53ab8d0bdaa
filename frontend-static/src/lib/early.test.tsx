import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { early } from './early';

const Part = ({ name }: { readonly name: string }) => <p>Here is {name}</p>;

describe('a part that comes early', () => {
  it('is fetched before it is shown, and once', async () => {
    const load = vi.fn(() => Promise.resolve(Part));
    const Early = early(/./, load);
    expect(load).toHaveBeenCalledOnce();
    render(<Suspense fallback="Not yet"><Early name="one" /><Early name="another" /></Suspense>);
    expect(await screen.findByText('Here is one')).toBeVisible();
    expect(screen.getByText('Here is another')).toBeVisible();
    expect(load).toHaveBeenCalledOnce();
  });

  it('is fetched only when it is shown where another page was opened', async () => {
    const load = vi.fn(() => Promise.resolve(Part));
    const Early = early(/^\/elsewhere\//, load);
    expect(load).not.toHaveBeenCalled();
    render(<Suspense fallback="Not yet"><Early name="it" /></Suspense>);
    expect(await screen.findByText('Here is it')).toBeVisible();
  });

  it('has somewhere to wait', async () => {
    let arrive: (part: typeof Part) => void = () => undefined;
    const Early = early(/./, () => new Promise<typeof Part>((resolve) => { arrive = resolve; }));
    render(<Suspense fallback="Not yet"><Early name="one" /></Suspense>);
    expect(screen.getByText('Not yet')).toBeVisible();
    arrive(Part);
    expect(await screen.findByText('Here is one')).toBeVisible();
  });
});
