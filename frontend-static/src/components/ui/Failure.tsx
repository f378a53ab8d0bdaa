import { Problem } from '@/lib/api/problem';
import { Button } from './Button';
import { Notice } from './Notice';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function Failure({ error, onRetry }: FailureProps) {
  const problem = Problem.of(error);
  return (
    <Notice kind="failure">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p>{problem.detail}</p>
          {problem.requestId && <p className="text-sm">Reference: {problem.requestId}</p>}
        </div>
        <Button kind="quiet" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </Notice>
  );
}
