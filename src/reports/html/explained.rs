//! Explanations as a page of their own, both languages side by side.

use super::page::document;
use crate::domain::Provenance;
use crate::domain::explain_record::ExplainRecord;
use crate::messages::{Catalogue, Lang};
use crate::reports::explained::{Block, Mood, tell};
use crate::reports::wording::provenance;
use maud::{Markup, html};

/// The whole page; `lang` is the language in which it opens.
pub fn page(record: &ExplainRecord, lang: Lang) -> String {
    let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
    let source = both(&provenance(&zh, &record.tender), &provenance(&en, &record.tender));
    let class = match record.tender.provenance {
        Provenance::Real => "provenance real",
        Provenance::Synthetic | Provenance::Mixed => "provenance synthetic",
    };
    let made = [("version", record.program_version.as_str()), ("format", record.format.as_str())];
    let main = html! {
        header {
            p class=(class) { (source) }
            p.kicker { (both(&zh.text("explain-document-kind"), &en.text("explain-document-kind"))) }
            h1 { (record.tender.title) }
        }
        @for (zh, en) in tell(record, &zh).iter().zip(&tell(record, &en)) { (shown(zh, en)) }
        footer { p { (both(&zh.format("explain-made-by", &made), &en.format("explain-made-by", &made))) } }
    };
    document(&record.tender, lang, &main)
}

/// A piece in both languages; they are of one kind, since one record makes both.
fn shown(zh: &Block, en: &Block) -> Markup {
    match (zh, en) {
        (Block::Heading(zh), Block::Heading(en)) => html! { h2 { (both(zh, en)) } },
        (Block::Line(mood, zh), Block::Line(_, en)) => html! { p.broken[*mood == Mood::Bad] { (both(zh, en)) } },
        (Block::Bullet(zh), Block::Bullet(en)) => html! { ul { li { (both(zh, en)) } } },
        (Block::Table { titles, right, rows }, Block::Table { titles: en_titles, rows: en_rows, .. }) => {
            let number = |column: usize| right.contains(&column);
            html! {
                div.wide {
                    table {
                        thead { tr {
                            @for (column, (zh, en)) in titles.iter().zip(en_titles).enumerate() {
                                th.number[number(column)] { (both(zh, en)) }
                            }
                        } }
                        tbody {
                            @for (zh, en) in rows.iter().zip(en_rows) {
                                tr.won[zh.iter().all(|(mood, _)| *mood == Mood::Good)] {
                                    @for (column, ((mood, zh), (_, en))) in zh.iter().zip(en).enumerate() {
                                        td.number[number(column)].broken[*mood == Mood::Bad] { (both(zh, en)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        _ => html! {},
    }
}

/// A text in both languages; once where they say the same.
fn both(zh: &str, en: &str) -> Markup {
    html! {
        @if zh == en { (zh) } @else { span lang="zh" { (zh) } span lang="en" { (en) } }
    }
}
