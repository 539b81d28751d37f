import { simplified } from './text.ts';

/** The words of walls, captchas, rate limits and error pages, by language; Chinese in simplified form. */

const CHINESE =
  /(?<!亲[，,]?)请(?:先)?登录|欢迎登录|(?:扫码|密码|账号|短信|会员|手机号?|验证码)登录|登录即(?:代表|表示|视为)|登录(?:后|页|页面|账户|京东|淘宝|超时|已过期)|安全验证|身份验证|京东验证|请(?:完成|按住|拖动|向右滑|输入)[^。]{0,12}(?:验证|滑块|验证码)|访问(?:过于|太|过)?频繁|操作(?:过于|太)?频繁|频繁访问|访问(?:被拒|受限|异常)|系统(?:繁忙|开小差|异常)|网络(?:拥挤|繁忙|开小差|异常)|页面(?:不存在|找不到|出错|走丢|飞走|丢失)|(?:宝贝|商品|内容)(?:不存在|已下架|已删除|被删除|走丢)|很抱歉,?您(?:要|查看|访问)|亲,?(?:小二|服务器)/;

const ENGLISH =
  /sign ?in|log ?in to|robot check|not a robot|are you (?:a )?human|enter the characters|verify (?:you are|it's you|your identity)|security (?:check|challenge|verification)|just a moment|attention required|access (?:denied|to this page)|too many requests|rate limit|unusual (?:traffic|activity)|page (?:not found|cannot be found)|pardon our interruption|think you (?:were|are) a (?:ro)?bot|error page|(?:this )?page is missing|we looked everywhere|looking for something|not a functioning page|404|50[0-4] |service unavailable|something went wrong|enable (?:javascript|cookies)|(?:can.t|cannot|can not) be reached|无法访问此网站|unable to connect|(?:took too long to|not) respond|server not found/;

/** That the page is not there; that somebody must show to be human; that he may not. */
const OTHERS = [
  /seite (?:wurde )?nicht gefunden|seite existiert nicht|kein roboter|zugriff verweigert|zu viele anfragen/,
  /page (?:est |demandée est )?introuvable|page n.existe (?:plus|pas)|(?:pas|êtes) un robot|accès refusé|trop de requêtes/,
  /página (?:solicitada )?no (?:encontrada|existe|disponible)|no (?:hemos )?encontra(?:do|mos) la página|no (?:eres|soy|es) un robot|acceso denegado/,
  /página não (?:foi )?(?:encontrada|existe)|não (?:é|sou) um robô|acesso negado/,
  /pagina (?:non trovata|inesistente|non esiste)|non sei un robot|accesso negato/,
  /pagina (?:werd |is )?niet gevonden|geen robot|toegang geweigerd/,
  /nie znaleziono strony|strona (?:nie została znaleziona|nie istnieje)|nie jesteś robotem/,
  /stránka (?:nebyla nalezena|neexistuje|nenalezena)|sidan (?:hittades inte|finns inte|kunde inte hittas)|siden (?:blev ikke fundet|ble ikke funnet|findes ikke)|sivua ei löyt/,
  /страница не (?:найдена|существует)|такой страницы (?:нет|не существует)|не робот|доступ (?:запрещ|огранич)/,
  /ページ(?:が|は)(?:見つかり|存在し)|お探しのページ|ロボットではない|アクセスが(?:拒否|集中)/,
  /페이지를 찾을 수 없|로봇이 아닙니다|접근이 (?:거부|제한)|sayfa bulunamadı|không tìm thấy trang|trang không tồn tại/,
];

/** Sentences that a wall says. */
export const GATE_SENTENCES = new RegExp(
  simplified([CHINESE, ENGLISH, ...OTHERS].map(({ source }) => source).join('|')),
  'i',
);

/** Whole titles of walls, too short to look for inside other titles. */
export const GATE_TITLE =
  /^(?:(?:用户|账号|会员|手机)?登录(?:页|页面)?|登录[-_ |].{0,20}|log ?in|sign ?in|验证|验证码|安全验证|身份验证|verification|anmelden|einloggen|se connecter|connexion|identifiez-vous|iniciar sesión|accedi|iniciar sessão|inloggen|zaloguj się|вход|войти|ログイン|로그인)$/i;
