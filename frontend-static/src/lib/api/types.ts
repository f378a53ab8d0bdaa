import type { paths } from './generated/schema';

type Operation<P extends keyof paths, M extends keyof paths[P]> = paths[P][M];
type Content<T> = T extends { content: infer C } ? C[keyof C] : never;
type Answer<O, S extends number> = O extends { responses: infer R } ? (S extends keyof R ? Content<R[S]> : never) : never;
type Body<O> = O extends { requestBody?: infer B } ? Content<NonNullable<B>> : never;

export type Token = Answer<Operation<'/api/v1/login/oauth', 'post'>, 200>;
export type User = Answer<Operation<'/api/v1/users', 'get'>, 200>;
export type UserChanges = Body<Operation<'/api/v1/users', 'put'>>;
export type NewUser = Body<Operation<'/api/v1/users', 'post'>>;

export type Agent = Answer<Operation<'/api/v1/agents/{agent_id}', 'get'>, 200>;
export type NewAgent = Body<Operation<'/api/v1/agents', 'post'>>;
export type AgentChanges = Body<Operation<'/api/v1/agents/{agent_id}', 'patch'>>;
export type AgentPage = Answer<Operation<'/api/v1/agents', 'get'>, 200>;
export type AgentTypeId = NewAgent['agent_type'];
export type AgentQuery = NonNullable<Operation<'/api/v1/agents', 'get'>['parameters']['query']>;

export type AgentTypePage = Answer<Operation<'/api/v1/agent-types', 'get'>, 200>;
export type AgentType = AgentTypePage['data'][number];
export type ModelPage = Answer<Operation<'/api/v1/models', 'get'>, 200>;
export type Model = ModelPage['data'][number];
export type ToolPage = Answer<Operation<'/api/v1/tools', 'get'>, 200>;
export type Tool = ToolPage['data'][number];

export type NewMessage = Body<Operation<'/api/v1/agents/{agent_id}/stream', 'post'>>;
export type SessionPage = Answer<Operation<'/api/v1/sessions', 'get'>, 200>;
export type Session = SessionPage['data'][number];
export type SessionChanges = Body<Operation<'/api/v1/sessions/{session_id}', 'patch'>>;

export type MessagePage = Answer<Operation<'/api/v1/agents/{agent_id}/history', 'get'>, 200>;
export type Message = MessagePage['data'][number];
export type MessagePart = Message['parts'][number];
