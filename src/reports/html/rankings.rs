//! Each lot's ranking with the scores by criterion.

use super::bilingual::Bilingual;
use super::many::too_many_lots;
use super::page::Section;
use super::purchases::quality;
use crate::domain::record::{AwardedLot, CriterionRecord, ExclusionRecord, LotRecord, RankingRow, Standing};
use crate::reports::{figures, index};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

/// Rankings are unfolded up to this number of lots.
const OPEN: usize = 8;

/// What the rankings look up.
struct Marks<'a> {
    leaves: Vec<&'a CriterionRecord>,
    winners: BTreeMap<&'a str, Vec<&'a AwardedLot>>,
    passed_over: BTreeSet<(&'a str, &'a str)>,
    exclusions: BTreeMap<&'a str, &'a ExclusionRecord>,
}

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let record = both.record;
    if record.lots.is_empty() {
        return None;
    }
    if too_many_lots(both) {
        let count = record.lots.len().to_string();
        let note = both.format("report-lots-in-file", &[("count", &count), ("file", "rankings.csv")]);
        return Some(Section { anchor: "rankings", heading: "report-rankings", body: html! { p.note { (note) } } });
    }
    let awards = index::headline(record).map(|result| result.awards.as_slice()).unwrap_or_default();
    let marks = Marks {
        leaves: record.criteria.iter().filter(|criterion| criterion.leaf).collect(),
        winners: by_lot(awards),
        passed_over: record.passed_over.iter().map(|one| (one.lot.as_str(), one.top.as_str())).collect(),
        exclusions: record.exclusions.iter().map(|one| (one.bid.as_str(), one)).collect(),
    };
    let body = html! {
        p.note { (both.text("report-rankings-note")) }
        @for lot in &record.lots {
            details.lot open[record.lots.len() <= OPEN] {
                summary { (summary(both, lot, &marks)) }
                (facts(both, lot))
                (table(both, lot, &marks))
            }
        }
    };
    Some(Section { anchor: "rankings", heading: "report-rankings", body })
}

fn by_lot(awards: &[AwardedLot]) -> BTreeMap<&str, Vec<&AwardedLot>> {
    let mut winners: BTreeMap<&str, Vec<&AwardedLot>> = BTreeMap::new();
    for award in awards {
        winners.entry(&award.lot).or_default().push(award);
    }
    winners
}

fn summary(both: &Bilingual<'_>, lot: &LotRecord, marks: &Marks<'_>) -> Markup {
    let bids = lot.ranking.len().to_string();
    let won_by = if is_award(both) { "report-lot-won-by" } else { "report-lot-selected" };
    html! {
        strong { (lot.lot) } " " (lot.title)
        span.under {
            @match marks.winners.get(lot.lot.as_str()) {
                Some(winners) => (both.say(|wording| {
                    let names: Vec<String> = winners.iter().map(|award| wording.winner(award)).collect();
                    let names = names.join(&wording.text("report-list-separator"));
                    wording.catalogue().format(won_by, &[("bids", &bids), ("winner", &names)])
                })),
                None => (both.format("report-lot-without-winner", &[("bids", &bids)])),
            }
        }
    }
}

/// Whether the published rule made an award: else its bids are only selected, not winners.
fn is_award(both: &Bilingual<'_>) -> bool {
    both.record.headline.standing == Standing::Award
}

fn facts(both: &Bilingual<'_>, lot: &LotRecord) -> Markup {
    let (volume, ceiling) = (figures::grouped(&lot.volume), lot.ceiling_price_yuan.grouped());
    let (months, floor) = (lot.months.to_string(), figures::points(&lot.quality_floor.to_string()));
    let arguments = [
        ("county", lot.county_name.as_str()),
        ("buyer", &lot.buyer_name),
        ("service", &lot.service_code),
        ("volume", &volume),
        ("unit", &lot.unit),
        ("ceiling", &ceiling),
        ("month", &lot.first_month),
        ("months", &months),
        ("floor", &floor),
    ];
    html! {
        p.note {
            (both.format("report-lot-facts", &arguments)) " "
            (both.text(if lot.required { "report-lot-required" } else { "report-lot-optional" }))
            @if lot.failed { " " span.broken { (both.text("report-unawarded-failed")) } }
        }
    }
}

fn table(both: &Bilingual<'_>, lot: &LotRecord, marks: &Marks<'_>) -> Markup {
    html! {
        div.wide { table.ranking {
            thead { tr {
                th.number { (both.text("report-rank")) }
                th { (both.text("report-bid-heading")) }
                th.number { (both.text("report-price-yuan")) }
                @for criterion in &marks.leaves {
                    th.number.criterion {
                        (both.say(|wording| wording.criterion(criterion).to_owned()))
                        span.under { (figures::points(&criterion.weight)) }
                    }
                }
                th.number { (both.text("report-composite")) }
                th { (both.text("report-quality")) }
                th.number { (both.text("report-service")) }
            } }
            tbody { @for row in &lot.ranking { (ranked(both, lot, row, marks)) } }
        } }
    }
}

fn ranked(both: &Bilingual<'_>, lot: &LotRecord, row: &RankingRow, marks: &Marks<'_>) -> Markup {
    let won = marks.winners.get(lot.lot.as_str()).is_some_and(|won| won.iter().any(|award| award.bid == row.bid));
    let passed = marks.passed_over.contains(&(lot.lot.as_str(), row.bid.as_str()));
    let excluded = row.rank.is_none();
    let class = if won {
        "won"
    } else if passed {
        "passed"
    } else if excluded {
        "excluded"
    } else {
        "other"
    };
    html! {
        tr class=(class) {
            td.number { @if let Some(rank) = row.rank { (rank) } @else { "—" } }
            td {
                (both.zh.tenderer(&row.tenderer))
                @if won { " " span.tag.won { (both.text(if is_award(both) { "report-won" } else { "report-selected" })) } }
                @if passed { " " span.tag.passed { (both.text("report-tag-passed-over")) } }
                @if excluded { " " span.tag.excluded { (both.text("report-excluded")) } }
                span.under {
                    (row.bid)
                    @if !row.package.is_empty() {
                        " · " (both.format("report-package-of", &[("lots", &row.package.join(" + "))]))
                    }
                    @if let Some(tie) = &row.tie_break { " · " (both.say(|wording| wording.tie_break(tie))) }
                }
            }
            td.number {
                (row.price_yuan.grouped())
                @if adjusted(row) {
                    span.under { (both.format("report-adjusted-to", &[("price", &figures::grouped(&row.adjusted_price_yuan))])) }
                }
            }
            @if excluded {
                td colspan=(marks.leaves.len() + 3) { (reasons(both, lot, row, marks)) }
            } @else {
                (scores(row, marks))
            }
        }
    }
}

/// Points by criterion, composite score, quality and service of a ranked bid.
fn scores(row: &RankingRow, marks: &Marks<'_>) -> Markup {
    html! {
        @for criterion in &marks.leaves {
            td.number {
                @match row.points.get(&criterion.id) {
                    Some(Some(points)) => (figures::score(points)),
                    _ => "—",
                }
            }
        }
        td.number { @if let Some(composite) = &row.composite { strong { (figures::score(composite)) } } @else { "—" } }
        td { @if let Some(value) = row.quality { (quality(value)) } @else { "—" } }
        td.number { @if let Some(value) = row.service { (figures::service(value)) } @else { "—" } }
    }
}

/// Whether the price for scoring differs from the price that is paid.
fn adjusted(row: &RankingRow) -> bool {
    let adjusted = row.adjusted_price_yuan.parse::<rust_decimal::Decimal>();
    let price = row.price_yuan.to_string().parse::<rust_decimal::Decimal>();
    matches!((adjusted, price), (Ok(adjusted), Ok(price)) if adjusted != price)
}

/// The reasons that concern this lot or the whole bid.
fn reasons(both: &Bilingual<'_>, lot: &LotRecord, row: &RankingRow, marks: &Marks<'_>) -> Markup {
    let all = marks.exclusions.get(row.bid.as_str()).map(|one| one.reasons.as_slice()).unwrap_or_default();
    let here = |on: &Option<String>| on.as_ref().is_none_or(|on| on == &lot.lot || !row.package.is_empty());
    html! {
        ul.breaks {
            @for reason in all.iter().filter(|reason| here(&reason.lot)) {
                li { (both.say(|wording| wording.reason(reason))) }
            }
        }
    }
}
