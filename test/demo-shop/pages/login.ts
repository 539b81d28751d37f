import { html, page } from '../server/html.ts';

/** A login wall: what a shop serves instead of the page when the session has ended. */
export const login = (): string =>
  page({
    title: '登录',
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`,
    body: html`<header class="top--a1"><a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a></header>
<main><form id="login-form" class="panel" method="post" action="https://login.taobao.com/newlogin/login.do">
<h2>密码登录</h2><p><input id="fm-login-id" name="fm-login-id" placeholder="账号名/邮箱/手机号"></p><p><input id="fm-login-password" name="fm-login-password" type="password" placeholder="请输入登录密码"></p>
<button type="submit" class="fm-button">登录</button></form></main>`,
  });
