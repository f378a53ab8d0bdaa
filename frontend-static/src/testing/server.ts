import { setupServer } from 'msw/node';

/** The API of the tests: every test says what it answers. */
export const server = setupServer();

export const api = (path: string) => `http://localhost:8080/api/v1${path}`;
