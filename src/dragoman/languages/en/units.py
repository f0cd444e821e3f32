"""English unit words, and the signs that stand before a number."""

from dragoman.languages.tables import sign_table, unit_table

UNITS = unit_table(
    """
    percent: % | percent | per cent | pct
    point: percentage point | percentage points | percentage-point | percent points | point | points | pts
    person: people | persons | person | men | women | man | woman | children | members | deaths | casualties
    year: year | years | years old | year old | year-old | years-old | yr | yrs
    year x 10: decade | decades
    century: century | centuries
    month: month | months
    day x 7: week | weeks
    day: day | days
    hour: hour | hours | hr | hrs
    minute: minute | minutes | min | mins
    second: second | seconds | sec | secs
    time: time | times
    fold: fold | -fold
    km: km | kilometers | kilometres | kilometer | kilometre
    m: meters | metres | meter | metre
    cm: cm | centimeters | centimetres
    mm: mm | millimeters | millimetres
    mile: mile | miles
    foot: foot | feet | ft
    inch: inch | inches
    kg: kg | kilograms | kilogrammes | kilos | kilogram
    g: grams | gram
    t: ton | tons | tonne | tonnes
    ha: hectare | hectares | ha
    km2: square kilometers | square kilometres | sq km
    m2: square meters | square metres
    knot: knot | knots
    degree: degrees | degree | °C | °F | °
    JPY: yen
    USD x 0.01: cents | cent
    USD: dollars | dollar | u.s. dollars | us dollars
    EUR: euros | euro
    GBP: pounds | pounds sterling
    CNY: yuan | renminbi
    KRW: won
    RUB: rubles | roubles
    INR: rupees
    CHF: swiss francs
    ship: ships | vessels
    aircraft: aircraft | planes | jets
    country: countries | nations
    """
)
SIGNS = sign_table(
    """
    USD: $ US$ USD
    JPY: ¥ ￥ JPY
    GBP: £ GBP
    EUR: € EUR
    KRW: ₩ KRW
    CNY: RMB CNY
    AUD: A$ AU$
    CAD: C$
    HKD: HK$
    TWD: NT$
    SGD: S$
    NZD: NZ$
    """
)
