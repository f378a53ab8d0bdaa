import { beforeEach, describe, expect, it } from 'vitest';
import { firstScript } from './first-script';

const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  for (const name of ['data-theme', 'data-sidebar', 'hidden']) root.removeAttribute(name);
});

/** Runs the script as a page at this address would, and tells where it was sent. */
function visit(pathname: string, search = ''): string | undefined {
  let sentTo: string | undefined;
  const location = { pathname, search, replace: (address: string) => (sentTo = address) };
  new Function('window', firstScript)({ location });
  return sentTo;
}

describe('the first script', () => {
  it('sends a stranger to the sign-in and back, and shows nothing meanwhile', () => {
    expect(visit('/agents/a1/chat/', '?session=s1')).toBe('/login/?next=%2Fagents%2Fa1%2Fchat%2F%3Fsession%3Ds1');
    expect(root).toHaveAttribute('hidden');
  });

  it('leaves a stranger where everybody may be', () => {
    expect([visit('/'), visit('/login/'), visit('/register/')]).toEqual([undefined, undefined, undefined]);
    expect(root).not.toHaveAttribute('hidden');
  });

  it('wears the theme that was chosen, and no other', () => {
    visit('/');
    expect(root).not.toHaveAttribute('data-theme');
    localStorage.setItem('vexel-theme', 'dark');
    visit('/');
    expect(root).toHaveAttribute('data-theme', 'dark');
  });

  it('folds the sidebar that was left folded', () => {
    localStorage.setItem('vexel-sidebar', 'closed');
    visit('/');
    expect(root).toHaveAttribute('data-sidebar', 'closed');
  });
});
