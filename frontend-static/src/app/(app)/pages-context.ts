import { createContext } from 'react';
import type { pages } from './pages';

/** The pages come with the shell, so that none of them brings what the shell has brought. */
export const Pages = createContext<typeof pages | undefined>(undefined);
