const marks = /\*\*|`|^#{1,6} /gm;

/** An answer before the code that formats it is here: without the marks, so that little moves when it comes. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {text.split(/\n{2,}/).map((passage, place) => (
        <p key={place} className="whitespace-pre-wrap">
          {passage.replace(marks, '')}
        </p>
      ))}
    </div>
  );
}
