import { Loading, Skeleton } from '@/components/ui/Skeleton';

export function ConversationSkeletons() {
  return (
    <div className="space-y-2 px-3">
      <Loading what="your conversations" />
      {['first', 'second', 'third'].map((name) => (
        <Skeleton key={name} className="h-8" />
      ))}
    </div>
  );
}
