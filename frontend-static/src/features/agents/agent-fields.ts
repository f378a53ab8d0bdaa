/** How the form of an agent names its fields, also before they are here. */
export const agentFields = {
  name: { label: 'Name' },
  description: { label: 'Description', optional: true, hint: "What it is for, in a sentence. It shows on the agent's card." },
  type: { label: 'Kind of agent' },
  instructions: { label: 'Instructions', optional: true, hint: 'How it should work and speak besides. One instruction per line.' },
  tools: { label: 'Tools' },
} as const;
