// Where the browser begins: the desk is put into its place.
import { render } from 'preact';
import { Desk } from './frame/desk.tsx';

const place = document.getElementById('desk');
if (place !== null) render(<Desk />, place);
