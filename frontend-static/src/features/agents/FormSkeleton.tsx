import { FieldName } from '@/components/ui/Field';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { agentFields } from './agent-fields';

/** What the form will ask, before it is known what can be chosen. */
export function FormSkeleton() {
  return (
    <div>
      <Loading what="the form" />
      <div aria-hidden="true" className="space-y-7">
        <Place {...agentFields.name} className="h-12" />
        <Place {...agentFields.description} className="h-18" />
        <div>
          <FieldName {...agentFields.type} />
          <div className="grid gap-3 sm:grid-cols-3">
            {['first', 'second', 'third'].map((name) => (
              <Skeleton key={name} className="h-26 rounded-card sm:h-32" />
            ))}
          </div>
        </div>
        <Place {...agentFields.instructions} className="h-36" />
        <Place {...agentFields.tools} className="h-64 rounded-card" />
      </div>
    </div>
  );
}

interface PlaceProps {
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly className: string;
}

function Place({ hint, className, ...name }: PlaceProps) {
  return (
    <div>
      <FieldName {...name} />
      <Skeleton className={className} />
      {hint && <p className="mt-1.5 text-sm text-soft">{hint}</p>}
    </div>
  );
}
