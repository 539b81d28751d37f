import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<p>据理</p>, root);
