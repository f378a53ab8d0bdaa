import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '@/lib/preferences';
import { useFollow } from './useFollow';

let grown: () => void;
let height: number;

/** A box of 100 pixels over content of any height, as a browser would report it. */
beforeEach(() => {
  height = 500;
  vi.stubGlobal('ResizeObserver', class {
    constructor(changed: () => void) {
      grown = changed;
    }
    observe() {}
    disconnect() {}
  });
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(100);
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') scroll(this, Math.min(to.top ?? 0, height - 100));
  };
  prefer('follow', 'on');
});

function Page() {
  const { scroller, content, onScroll, away, jump } = useFollow();
  return (
    <>
      <div ref={scroller} onScroll={onScroll} data-testid="box">
        <div ref={content} />
      </div>
      {away && <button onClick={jump}>Latest</button>}
    </>
  );
}

const box = () => screen.getByTestId('box');
function scroll(element: Element, top: number): void {
  element.scrollTop = top;
  fireEvent.scroll(element);
}
function grow(by: number): void {
  height += by;
  act(() => grown());
}

describe('a conversation', () => {
  it('follows what grows while the reader is at the end', () => {
    render(<Page />);
    grow(300);
    expect(box().scrollTop).toBe(700);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('leaves a reader alone who scrolls up, however little', () => {
    render(<Page />);
    grow(0);
    scroll(box(), 380);
    grow(300);
    expect(box().scrollTop).toBe(380);
    expect(screen.getByRole('button', { name: 'Latest' })).toBeVisible();
  });

  it('jumps back and follows again', () => {
    render(<Page />);
    grow(0);
    scroll(box(), 100);
    fireEvent.click(screen.getByRole('button', { name: 'Latest' }));
    grow(300);
    expect(box().scrollTop).toBe(700);
  });

  it('follows nothing where that is not liked', () => {
    prefer('follow', 'off');
    render(<Page />);
    grow(0);
    expect(box().scrollTop).toBe(400);
    grow(300);
    expect(box().scrollTop).toBe(400);
    expect(screen.getByRole('button', { name: 'Latest' })).toBeVisible();
  });
});
