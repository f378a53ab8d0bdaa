import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from './client';
import './globals.css';
import { firstScript } from './first-script';
import { tabIcon } from './tab-icon';

export const metadata: Metadata = {
  title: { default: 'Vexel: agents that show their work', template: '%s · Vexel' },
  description: 'Create AI agents, give them tools, and watch them work: every answer and every tool call, as it happens.',
  icons: { icon: tabIcon },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script id="first" dangerouslySetInnerHTML={{ __html: firstScript }} />
      </head>
      <body className="font-sans antialiased">
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
