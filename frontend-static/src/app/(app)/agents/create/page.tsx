import { Content } from './content';

export const metadata = { title: 'New agent' };

export default function CreateAgentPage() {
  return <Content />;
}
