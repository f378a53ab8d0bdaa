import { createContext, use, type ComponentProps } from 'react';

const InLink = createContext(false);

/** Addresses that say where they lead; what looks like one of our own pages was made up by a model. */
const linkable = /^(https?:\/\/|mailto:|#)/i;

/** A link that a model wrote: it opens elsewhere, says so, and hands nothing of this page over. */
export function SafeLink({ href, id, children, 'aria-label': label }: Pick<ComponentProps<'a'>, 'href' | 'id' | 'children' | 'aria-label'>) {
  const inLink = use(InLink);
  if (inLink || href === undefined || !linkable.test(href)) return <span>{children}</span>;
  if (!/^https?:/i.test(href)) {
    return (
      <a href={href} id={id} aria-label={label}>
        {children}
      </a>
    );
  }
  return (
    <InLink value={true}>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
        <span className="sr-only">, opens in a new tab</span>
      </a>
    </InLink>
  );
}

/** An image that a model wrote is not loaded, since its address could carry away what was said; it can be opened. */
export function SafeImage({ src, alt }: { readonly src: string | undefined; readonly alt: string | undefined }) {
  return <SafeLink href={src}>Image{alt ? `: ${alt}` : ''}</SafeLink>;
}
