//! A map without borders: one tile a county, in blocks by prefecture and province, in the order of
//! their codes. It is a cartogram and says so: tiles stand where their codes do, not where the
//! counties lie. Four figures can be chosen, without any script.

use super::bilingual::both;
use super::blocks::encoded;
use crate::domain::batch_record::{PlaceStanding, PlaceTotals};
use crate::messages::Catalogue;
use crate::reports::batch::{report_of, share};
use crate::reports::figures;
use maud::{Markup, html};

/// The figures that tiles can show; `map-figure-<name>` in the catalogue.
const FIGURES: [&str; 4] = ["standing", "rate", "lots", "ceiling"];

/// Upper ends of the classes of a share in percent, the last open.
const CLASSES: [i128; 4] = [25, 50, 75, 90];

/// The map; nothing where no county is known.
pub(super) fn map(
    counties: &[PlaceTotals],
    prefectures: &[PlaceTotals],
    provinces: &[PlaceTotals],
    zh: &Catalogue,
    en: &Catalogue,
) -> Markup {
    let say = |id: &str| both(&zh.text(id), &en.text(id));
    let in_province = |code: &str, of: &PlaceTotals| code.starts_with(&of.code);
    html! {
        @if !counties.is_empty() {
            section.map {
                h2 { (say("map-heading")) }
                p.note { (say("map-note")) }
                @for (position, figure) in FIGURES.iter().enumerate() {
                    input type="radio" name="figure" id=(format!("figure-{figure}")) checked[position == 0];
                    label for=(format!("figure-{figure}")) { (say(&format!("map-figure-{figure}"))) }
                }
                @for figure in FIGURES { (legend(figure, zh, en)) }
                div.country {
                    @for province in provinces {
                        div.province {
                            h3 { (province_name(province, zh, en)) }
                            div.prefectures {
                                @for prefecture in prefectures.iter().filter(|one| in_province(&one.code, province)) {
                                    div.prefecture {
                                        p { (prefecture.code) " " (prefecture.name) }
                                        div.tiles {
                                            @for county in counties.iter().filter(|one| in_province(&one.code, prefecture)) {
                                                (tile(county, zh, en))
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A province by the name that a dossier gives it, else by that of GB/T 2260.
fn province_name(province: &PlaceTotals, zh: &Catalogue, en: &Catalogue) -> Markup {
    let id = format!("province-{}", province.code);
    let named = |catalogue: &Catalogue| match catalogue.has(&id) {
        true => format!("{} {}", province.code, catalogue.text(&id)),
        false => format!("{} {}", province.code, province.name),
    };
    both(&named(zh), &named(en))
}

fn legend(figure: &str, zh: &Catalogue, en: &Catalogue) -> Markup {
    let say = |id: &str| both(&zh.text(id), &en.text(id));
    let ends = |position: usize| {
        let from = position.checked_sub(1).and_then(|before| CLASSES.get(before)).copied().unwrap_or(0);
        CLASSES.get(position).map_or_else(|| format!("≥ {from} %"), |to| format!("{from}–{to} %"))
    };
    html! {
        p class=(format!("legend of-{figure}")) {
            @if figure == "standing" {
                @for (class, id) in [("s0", "report-standing-award"), ("s1", "batch-standing-open"), ("s2", "report-standing-infeasible")] {
                    span.key { i class=(class) {} (say(id)) }
                }
            } @else {
                @for position in 0..=CLASSES.len() {
                    span.key { i class=(format!("q{position}")) {} (ends(position)) }
                }
                span.key { i.none {} (say("map-no-figure")) }
            }
        }
    }
}

/// Which class of a figure a county is in, as a letter of the figure and a number.
fn class(letter: char, part: i128, whole: i128) -> String {
    if whole <= 0 {
        return format!("{letter}n");
    }
    let class = CLASSES.iter().filter(|end| part * 100 >= **end * whole).count();
    format!("{letter}{class}")
}

fn tile(county: &PlaceTotals, zh: &Catalogue, en: &Catalogue) -> Markup {
    let standing = match county.standing {
        PlaceStanding::Awarded => ("s0", "report-standing-award", "✓"),
        PlaceStanding::Open => ("s1", "batch-standing-open", "?"),
        PlaceStanding::Infeasible => ("s2", "report-standing-infeasible", "✕"),
    };
    let lots = (county.lots_awarded as i128, county.lots as i128);
    let classes = [
        "tile".to_owned(),
        standing.0.to_owned(),
        class('r', county.service.steps(), county.need.steps()),
        class('l', lots.0, lots.1),
        class('c', county.ceiling_used_yuan.fen(), county.ceiling_yuan.fen()),
    ];
    let card = |catalogue: &Catalogue| {
        let arguments = [
            ("code", county.code.as_str()),
            ("name", &county.name),
            ("standing", &catalogue.text(standing.1)),
            ("lots", &county.lots.to_string()),
            ("won", &county.lots_awarded.to_string()),
            ("service", &figures::service(county.service)),
            ("rate", &share(county.service.steps(), county.need.steps())),
            ("price", &county.price_yuan.grouped()),
            ("ceiling", &share(county.ceiling_used_yuan.fen(), county.ceiling_yuan.fen())),
            ("dossiers", &county.dossiers.join("; ")),
        ];
        catalogue.format("map-card", &arguments)
    };
    let address = county.dossiers.first().map(|name| encoded(&report_of(name)));
    html! {
        a class=(classes.join(" ")) href=[address] {
            b { (standing.2) }
            (short(&county.name))
            span.card { (both(&card(zh), &card(en))) }
        }
    }
}

/// A county's name without its kind and its people, as short as a tile needs it.
fn short(name: &str) -> String {
    let most = if name.contains("自治") { 2 } else { 3 };
    let kind = name.chars().count() > 2;
    let bare = name.strip_suffix(['县', '区', '市', '旗']).filter(|_| kind).unwrap_or(name);
    bare.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Lang;

    #[test]
    fn classes_begin_at_their_ends() {
        for (part, expected) in [(0, "r0"), (2_499, "r0"), (2_500, "r1"), (8_999, "r3"), (9_000, "r4"), (20_000, "r4")]
        {
            assert_eq!(class('r', part, 10_000), expected);
        }
        assert_eq!(class('c', 0, 0), "cn");
    }

    #[test]
    fn every_county_has_one_tile_below_its_prefecture_and_names_stay_text() {
        let place = |code: &str, name: &str| PlaceTotals {
            code: code.to_owned(),
            name: name.to_owned(),
            dossiers: vec!["a b/<c>".to_owned()],
            ..PlaceTotals::default()
        };
        let counties = [place("110101", "东城区"), place("510104", "<b>锦江</b>区"), place("511525", "高县")];
        let prefectures = [place("1101", ""), place("5101", "成都市"), place("5115", "宜宾市")];
        let provinces = [place("11", ""), place("51", "四川省")];
        let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
        let page = map(&counties, &prefectures, &provinces, &zh, &en).into_string();
        assert_eq!(page.matches("class=\"tile ").count(), 3);
        let order: Vec<usize> = ["北京市", "东城", "成都市", "510104", "宜宾市", "高县"]
            .iter()
            .map(|text| page.find(text).unwrap_or_else(|| panic!("{text}")))
            .collect();
        assert!(order.is_sorted(), "{order:?}");
        assert!(!page.contains("<b>锦江") && page.contains("href=\"./a%20b/%3Cc%3E/report.html\""));
        assert!(map(&[], &[], &[], &zh, &en).into_string().is_empty());
    }

    #[test]
    fn a_short_name_keeps_two_characters() {
        for (name, expected) in
            [("高县", "高县"), ("武侯区", "武侯"), ("峨边彝族自治县", "峨边"), ("都江堰市", "都江堰"), ("", "")]
        {
            assert_eq!(short(name), expected);
        }
    }
}
