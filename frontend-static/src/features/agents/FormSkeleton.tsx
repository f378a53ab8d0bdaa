import { Loading, Skeleton } from '@/components/ui/Skeleton';

export function FormSkeleton() {
  return (
    <div className="space-y-7">
      <Loading what="the form" />
      <Skeleton className="h-16" />
      <Skeleton className="h-24" />
      <Skeleton className="h-28" />
      <Skeleton className="h-40" />
    </div>
  );
}
