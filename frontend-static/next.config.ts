import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';

const common: NextConfig = {
  trailingSlash: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` looks for them, once
};

const development: NextConfig = {
  ...common,
  compress: false, // the proxy's gzip would hold streamed answers back
  skipTrailingSlashRedirect: true, // else a POST to the API is answered by a redirect
  rewrites: () => Promise.resolve([{ source: '/api/:path*', destination: 'http://127.0.0.1:8080/api/:path*' }]),
};

/**
 * Few scripts for each page: a request costs a page on a slow line more than what it shares with the next one. With these
 * sizes the framework is one script, and so is the frame, and each page within it.
 */
const exported: NextConfig = {
  ...common,
  output: 'export',
  experimental: { turbopackChunking: { minChunkSize: 1_000_000 } },
};

export default function config(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? development : exported;
}
