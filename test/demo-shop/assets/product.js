/* The demo product page's own script: what a snapshot must keep although no markup says it. */
(() => {
  class StockBadge extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'closed' });
      root.innerHTML =
        '<style>p{margin:0;padding:8px 12px;border-radius:8px;background:oklch(.95 .05 150);color:oklch(.4 .12 150)}</style>' +
        '<p>现货 120 件，付款后 48 小时内发货</p>';
    }
  }
  class VideoNote extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host{display:inline-block;padding:4px 10px;border-radius:12px;background:#0008;color:#fff}');
      root.adoptedStyleSheets = [sheet];
      root.append(`▶ ${this.dataset.note}`);
    }
  }
  customElements.define('stock-badge', StockBadge);
  customElements.define('video-note', VideoNote);

  const canvas = document.getElementById('spectrum');
  const pen = canvas.getContext('2d');
  const rainbow = pen.createLinearGradient(0, 0, canvas.width, 0);
  for (const [stop, colour] of [
    [0, '#46f'],
    [0.3, '#2bd'],
    [0.5, '#8d4'],
    [0.7, '#fc3'],
    [1, '#e42'],
  ]) {
    rainbow.addColorStop(stop, colour);
  }
  pen.fillStyle = '#fffaf2';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = rainbow;
  for (let x = 0; x < canvas.width; x += 4) {
    const height = 30 + 90 * Math.exp(-(((x - 430) / 170) ** 2)) + 20 * Math.exp(-(((x - 150) / 40) ** 2));
    pen.fillRect(x, canvas.height - height, 3, height);
  }
  pen.fillStyle = '#444';
  pen.font = '14px sans-serif';
  pen.fillText('光谱图（实测）', 12, 22);

  /* Typed in by the buyer: a value that is a property, not an attribute. */
  document.getElementById('amount').value = '2';
})();
