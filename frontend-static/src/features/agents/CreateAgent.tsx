'use client';
import { useRouter } from 'next/navigation';
import { Page } from '@/components/layout/Page';
import { Failure } from '@/components/ui/Failure';
import { Loading, Skeleton } from '@/components/ui/Skeleton';
import { useAgentTypes, useCreateAgent } from '@/lib/hooks/useAgents';
import { useModels, useTools } from '@/lib/hooks/useTools';
import { paths } from '@/lib/paths';
import { AgentForm } from './AgentForm';

export function CreateAgent() {
  const router = useRouter();
  const [types, models, tools] = [useAgentTypes(), useModels(), useTools()];
  const create = useCreateAgent();
  const failed = [types, models, tools].find((query) => query.isError);

  return (
    <Page title="New agent">
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {types.data && models.data && tools.data ? (
        <AgentForm
          types={types.data.data}
          models={models.data.data}
          tools={tools.data.data}
          onSubmit={async (agent) => {
            const { id } = await create.mutateAsync({ agent, key: crypto.randomUUID() });
            router.push(paths.chat(id));
          }}
        />
      ) : (
        !failed && <FormSkeleton />
      )}
    </Page>
  );
}

function FormSkeleton() {
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
