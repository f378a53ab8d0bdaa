import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer, preference, usePreference } from './preferences';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

function Keys() {
  const [send, setSend] = usePreference('send');
  return <button onClick={() => setSend('mod-enter')}>{send}</button>;
}

describe('a preference', () => {
  it('is the first choice until another is made, and then outlives the page', () => {
    prefer('follow', 'on');
    expect(preference('follow')).toBe('on');
    prefer('follow', 'off');
    expect(preference('follow')).toBe('off');
    expect(localStorage.getItem('vexel-follow')).toBe('off');
  });

  it('takes nothing from storage that is not a choice', () => {
    localStorage.setItem('vexel-send', 'telepathy');
    expect(preference('send')).toBe('enter');
  });

  it('changes wherever it is read', () => {
    prefer('send', 'enter');
    render(<><Keys /><Keys /></>);
    act(() => screen.getAllByRole('button', { name: 'enter' })[0]?.click());
    expect(screen.getAllByRole('button', { name: 'mod-enter' })).toHaveLength(2);
  });

  it('follows another tab', () => {
    prefer('send', 'mod-enter');
    render(<Keys />);
    act(() => {
      localStorage.setItem('vexel-send', 'enter');
      window.dispatchEvent(new StorageEvent('storage', { key: 'vexel-send' }));
    });
    expect(screen.getByRole('button', { name: 'enter' })).toBeVisible();
  });

  it('holds for the page where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    prefer('sidebar', 'closed');
    expect(preference('sidebar')).toBe('closed');
  });
});
