'use client';
import type { ReactNode } from 'react';
import type { Agent, Tool } from '@/lib/api/types';
import { useModels, useTools } from '@/lib/hooks/useTools';

/** What an agent is made of. */
export function AgentFacts({ agent }: { readonly agent: Agent }) {
  const tools = new Map(useTools().data?.data.map((tool) => [tool.id, tool]));
  const models = new Map(useModels().data?.data.map((model) => [model.id, model.name]));
  const { temperature, max_output_tokens: tokens } = agent.parameters;
  const modelName = (id: string) => models.get(id) ?? id;
  return (
    <dl className="mt-8 divide-y divide-line rounded-card border border-line bg-surface">
      <Fact name="Model">{modelName(agent.model_id)}</Fact>
      {agent.fallback_model_id && <Fact name="Fallback model">{modelName(agent.fallback_model_id)}</Fact>}
      <Fact name="Tools">{agent.tools.length === 0 ? 'None' : <ToolList ids={agent.tools} known={tools} />}</Fact>
      <Fact name="Instructions">{agent.instructions.length === 0 ? 'None of its own' : <Lines lines={agent.instructions} />}</Fact>
      {agent.starters.length > 0 && (
        <Fact name="Starters">
          <Lines lines={agent.starters} />
        </Fact>
      )}
      {temperature !== null && <Fact name="Temperature">{temperature}</Fact>}
      {tokens !== null && <Fact name="Longest answer">{tokens.toLocaleString()} tokens</Fact>}
      <Fact name="Created">
        <Day at={agent.created_at} />
      </Fact>
      {agent.updated_at && (
        <Fact name="Last changed">
          <Day at={agent.updated_at} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="gap-4 px-5 py-4 sm:grid sm:grid-cols-4">
      <dt className="font-medium">{name}</dt>
      <dd className="col-span-3 wrap-anywhere text-soft">{children}</dd>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {lines.map((line, index) => (
        <li key={index} className="whitespace-pre-line">
          {line}
        </li>
      ))}
    </ul>
  );
}

function ToolList({ ids, known }: { readonly ids: readonly string[]; readonly known: ReadonlyMap<string, Tool> }) {
  return (
    <ul className="space-y-1">
      {ids.map((id) => (
        <li key={id}>
          {known.get(id)?.name ?? id}
          {known.get(id)?.available === false && ' (not available here)'}
        </li>
      ))}
    </ul>
  );
}

function Day({ at }: { readonly at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleDateString(undefined, { dateStyle: 'long' })}</time>;
}
