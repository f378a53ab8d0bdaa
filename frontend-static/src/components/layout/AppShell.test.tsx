import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer, preference } from '@/lib/preferences';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { AppShell } from './AppShell';

const onSearch = vi.fn();
beforeEach(() => {
  onSearch.mockReset();
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  prefer('sidebar', 'open');
  window.history.replaceState(null, '', '/agents/');
});

const user = userEvent.setup();
const shell = () => renderPage(<Navigation><AppShell recent="Recent ones" account="Robin" onSearch={onSearch}><p>The page</p></AppShell></Navigation>);
const sidebar = () => within(screen.getByRole('complementary', { name: 'Sidebar' }));
const opener = () => screen.getByRole('button', { name: 'Open the menu' });

describe('the search', () => {
  it('opens from the sidebar and with Ctrl+K', async () => {
    shell();
    const button = sidebar().getByRole('button', { name: 'Search' });
    expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+K');
    expect(button).toHaveTextContent('Ctrl K');
    await user.click(button);
    await user.keyboard('{Control>}k{/Control}');
    expect(onSearch).toHaveBeenCalledTimes(2);
    await user.keyboard('k{Control>}{Shift>}k{/Shift}{/Control}');
    expect(onSearch).toHaveBeenCalledTimes(2);
  });

  it('opens with Cmd+K on a Mac, and says so', async () => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
    shell();
    expect(sidebar().getByRole('button', { name: 'Search' })).toHaveTextContent('⌘K');
    await user.keyboard('{Control>}k{/Control}');
    expect(onSearch).not.toHaveBeenCalled();
    await user.keyboard('{Meta>}k{/Meta}');
    expect(onSearch).toHaveBeenCalledOnce();
  });

  it('does not come between a dialog and its answer', async () => {
    shell();
    await user.click(opener());
    await user.keyboard('{Control>}k{/Control}');
    expect(onSearch).not.toHaveBeenCalled();
  });
});

describe('the sidebar', () => {
  it('folds to its icons, and stays as it was left', async () => {
    const { unmount } = shell();
    await user.click(sidebar().getByRole('button', { name: 'Fold the sidebar' }));
    expect(sidebar().queryByText('Recent ones')).toBeNull();
    expect(sidebar().getByRole('link', { name: 'Settings' })).toBeVisible();
    expect(preference('sidebar')).toBe('closed');
    unmount();
    shell();
    const unfold = sidebar().getByRole('button', { name: 'Unfold the sidebar' });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await user.click(unfold);
    expect(sidebar().getByText('Recent ones')).toBeVisible();
  });
});

describe('the drawer', () => {
  it('closes with Escape and gives the focus back', async () => {
    shell();
    await user.click(opener());
    expect(screen.getByRole('dialog', { name: 'Menu' })).toHaveAttribute('open');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Menu' })).toBeNull();
    expect(opener()).toHaveFocus();
  });

  it('closes when what is around it is clicked, and not inside', async () => {
    shell();
    await user.click(opener());
    const menu = screen.getByRole('dialog', { name: 'Menu' });
    await user.click(within(menu).getByText('Recent ones'));
    expect(menu).toHaveAttribute('open');
    await user.click(menu);
    expect(menu).not.toHaveAttribute('open');
  });
});
