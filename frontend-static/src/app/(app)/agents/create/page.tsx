import { NewAgent } from '../../parts';

export const metadata = { title: 'New agent' };

export default function CreateAgentPage() {
  return <NewAgent />;
}
