/* Opens at the newest message, as chats do. */
const scroller = document.querySelector('.rc-scrollbars-view');
scroller.scrollTop = scroller.scrollHeight;
