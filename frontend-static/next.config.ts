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

export default function config(phase: string): NextConfig {
  return phase === PHASE_DEVELOPMENT_SERVER ? development : { ...common, output: 'export' };
}
