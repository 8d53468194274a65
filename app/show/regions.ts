/** Regions of the world, to sort encounters by: the Arab states first, then by the continents of the UN's M49. */

/** A region; `bodies` are organisations and movements. */
export type Region = 'arab' | 'asia' | 'europe' | 'africa' | 'americas' | 'oceania' | 'bodies'

/** In the order in which they are shown. */
export const REGIONS: readonly Region[] = [
  'arab',
  'asia',
  'europe',
  'africa',
  'americas',
  'oceania',
  'bodies',
]

const STATES: Readonly<Record<Exclude<Region, 'bodies'>, string>> = {
  arab: 'ae bh dj dz eg eh iq jo km kw lb ly ma mr om ps qa sa sd so sy tn ye',
  asia: 'af am az bd bn bt cn cy ge hk id il in ir jp kg kh kp kr kz la lk mm mn mo mv my np ph pk sg th tj tl tm tr tw uz vn',
  europe:
    'ad al at ba be bg by ch cz de dk ee es fi fr gb gr hr hu ie is it li lt lu lv mc md me mk mt nl no pl pt ro rs ru se si sk sm ua va xk',
  africa:
    'ao bf bi bj bw cd cf cg ci cm cv er et ga gh gm gn gq gw ke lr ls mg ml mu mw mz na ne ng rw sc sl sn ss st sz td tg tz ug za zm zw',
  americas:
    'ag ar bb bo br bs bz ca cl co cr cu dm do ec gd gl gt gy hn ht jm kn lc mx ni pa pe pr py sr sv tt us uy vc ve',
  oceania: 'au fj fm ki mh nr nz pg pw sb to tv vu ws',
}

const BY_STATE: ReadonlyMap<string, Region> = new Map(
  Object.entries(STATES).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region as Region]),
  ),
)

/** The region of a side: a state's by its code, else `bodies`. */
export function regionOf(side: string): Region {
  return BY_STATE.get(side) ?? 'bodies'
}
