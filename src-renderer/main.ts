import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { transportHere } from './bridge/transport.ts';
import { Desk } from './state/desk.ts';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target, props: { desk: new Desk(transportHere()) } });
