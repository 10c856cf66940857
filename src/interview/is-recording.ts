/** One kind of address that plays a recording, and how it is asked for a moment. */
interface Player {
  readonly plays: (address: URL) => boolean;
  /** @param at whole seconds from the beginning */
  readonly open: (address: URL, at: number) => void;
}

const youtubeHost = /^(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/u;
/** A file of sound or pictures, by its name's ending. */
const mediaFile = /\.(?:mp3|m4a|m4b|mp4|m4v|aac|flac|oga|ogg|ogv|opus|wav|weba|webm|mov)$/iu;

const players: readonly Player[] = [
  { plays: (address) => videoId(address) !== undefined, open: openVideo },
  {
    plays: ({ hostname, pathname }) => /(?:^|\.)bilibili\.com$/u.test(hostname) && pathname.startsWith('/video/'),
    open: ({ searchParams }, at) => searchParams.set('t', String(at)),
  },
  {
    // https://help.vimeo.com/hc/en-us/articles/12426009206033
    plays: ({ hostname, pathname }) => /(?:^|\.)vimeo\.com$/u.test(hostname) && /\/\d+/u.test(pathname),
    open: (address, at) => (address.hash = `t=${at}s`),
  },
  {
    // https://www.w3.org/TR/media-frags/#naming-time: a number alone is seconds
    plays: ({ pathname }) => mediaFile.test(pathname),
    open: (address, at) => (address.hash = `t=${at}`),
  },
];

/** Whether what an address of the web leads to is known to be a recording: of any other page nobody knows. */
export function isRecording(address: string): boolean {
  const url = parse(address);
  return url !== undefined && players.some(({ plays }) => plays(url));
}

/** Whether two addresses are of the same recording. */
export function isSameRecording(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parse(one), parse(other)].map((url) => url && videoId(url));
  return first !== undefined && first === second;
}

/** The address that opens a recording at a moment; as it is where nobody knows how that is asked for. */
export function addressAt(address: string, seconds: number): string {
  const url = parse(address);
  const player = url && players.find(({ plays }) => plays(url));
  if (url === undefined || player === undefined) return address;
  player.open(url, seconds);
  return url.href;
}

function parse(address: string): URL | undefined {
  const url = URL.parse(address);
  return url !== null && /^https?:$/u.test(url.protocol) ? url : undefined;
}

/** YouTube's id of a video, in whichever of its addresses; undefined for everything else of YouTube's, too. */
function videoId({ hostname, pathname, searchParams }: URL): string | undefined {
  if (!youtubeHost.test(hostname)) return undefined;
  const [first, second] = pathname.split('/').filter((part) => part !== '');
  const id =
    hostname === 'youtu.be'
      ? first
      : first === 'watch'
        ? searchParams.get('v')
        : /^(?:live|shorts|embed|v)$/u.test(first ?? '')
          ? second
          : undefined;
  return id !== undefined && id !== null && /^[\w-]+$/u.test(id) ? id : undefined;
}

/** What else an address says of where to begin. */
const otherStarts = ['start', 'time_continue'];

/** As YouTube's own "start at" writes it. Players that stand in a page and short videos know no `t`: the video's page does. */
function openVideo(address: URL, at: number): void {
  const { searchParams } = address;
  if (/^\/(?:shorts|embed|v)\//u.test(address.pathname)) {
    const id = videoId(address) ?? '';
    address.hostname = address.hostname.replace('-nocookie', '');
    address.pathname = '/watch';
    searchParams.set('v', id);
  }
  for (const name of otherStarts) searchParams.delete(name);
  if (address.hash.startsWith('#t=')) address.hash = '';
  searchParams.set('t', `${at}s`);
}
