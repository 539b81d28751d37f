/** What stands above each picture of a recording. It is Chinese whatever the interface speaks: courts are to read it. */
export interface BarText {
  /** Milliseconds since 1970 on the device clock. */
  now: number;
  /** Milliseconds since the start. */
  ms: number;
  /** Device clock minus server clock, in milliseconds, where it is known. */
  offsetMs?: number | undefined;
  /** The tab in front, and what must be said of it. */
  front: string;
}

type Context = OffscreenCanvasRenderingContext2D;

const time = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Height of the bar above a picture of this width, in pixels: two lines that can still be read when it is shown small. */
export function barHeight(width: number): number {
  return 2 * Math.round(Math.min(48, Math.max(22, width / 46)));
}

/** `北京时间 2026-11-28 23:15:07（设备时钟，比网站服务器快0.4秒）　已录 00:01:23` */
export function clockLine({ now, ms, offsetMs }: BarText): string {
  const skew = offsetMs === undefined ? '' : `，比网站服务器${offsetMs < 0 ? '慢' : '快'}${seconds(offsetMs)}秒`;
  return `北京时间 ${time.format(now)}（设备时钟${skew}）　已录 ${elapsed(ms)}`;
}

const seconds = (ms: number) => (Math.abs(ms) / 1000).toFixed(1);

/** `01:02:03` */
export function elapsed(ms: number): string {
  const whole = Math.floor(ms / 1000);
  return [whole / 3600, (whole / 60) % 60, whole % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':');
}

/** Draws the bar over the top of the canvas; the picture below it is not touched. */
export function drawBar(context: Context, width: number, text: BarText): void {
  const height = barHeight(width);
  const line = height / 2;
  const font = Math.round(line * 0.62);
  context.fillStyle = '#101418';
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.fillStyle = '#ff5a4d';
  context.beginPath();
  context.arc(line * 0.55, line * 0.55, font * 0.36, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = `600 ${font}px system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif`;
  context.fillText(clockLine(text), line * 1.1, line * 0.56);
  context.fillStyle = '#d5dbe1';
  context.font = context.font.replace('600', '400');
  const room = width - line * 0.7;
  context.fillText(fitted(context, text.front, room), line * 0.35, line * 1.44);
}

/** As much of a text as there is room for; what is left out is marked. */
function fitted(context: Context, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room)
    length -= Math.max(1, length >> 5);
  return `${text.slice(0, length).toWellFormed()}…`;
}
