'use client';

/** Stands in for everything when not even the frame of a page can be shown; so it leans on nothing. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body style={{ font: '1rem/1.5 system-ui, sans-serif', margin: '20vh auto', maxWidth: '28rem', padding: '0 1rem', colorScheme: 'light dark' }}>
        <h1>Something went wrong here</h1>
        <p>What you wrote to an agent is kept. Load the page again to go on.</p>
        <button onClick={() => window.location.reload()}>Load again</button>
      </body>
    </html>
  );
}
