import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';
import { Page } from './page.tsx';
import { readSettings } from './settings.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element "root".');
createRoot(root).render(<Page settings={readSettings(document)} />);
