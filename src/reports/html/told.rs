//! A record told in pieces as a page of its own, both languages side by side: explanations and the
//! planner's records.

use super::bilingual::both;
use super::blocks::{blocks, contents};
use super::charts::{DRAWING, ECHARTS};
use super::page::{Head, document, provenance_class};
use crate::domain::explain_record::ExplainRecord;
use crate::domain::record::TenderRecord;
use crate::messages::{Catalogue, Lang};
use crate::reports::blocks::Block;
use crate::reports::explained;
use crate::reports::planned::Planned;
use crate::reports::wording::provenance;
use maud::html;

/// What stands around the pieces.
struct Around<'a> {
    tender: &'a TenderRecord,
    /// Message of the kind of document.
    kind: &'a str,
    /// Message of how it was made; it takes the version of the program and the format.
    made_by: &'a str,
    /// Name and version of the format, and the version of the program.
    made: (&'a str, &'a str),
}

/// Explanations as a page; `lang` is the language in which it opens.
pub fn explained_page(record: &ExplainRecord, lang: Lang) -> String {
    let around = Around {
        tender: &record.tender,
        kind: "explain-document-kind",
        made_by: "explain-made-by",
        made: (&record.format, &record.program_version),
    };
    page(&around, lang, |catalogue| explained::tell(record, catalogue))
}

/// A planner's record as a page with charts; `lang` is the language in which it opens.
pub fn planned_page<P: Planned>(record: &P, lang: Lang) -> String {
    let around = Around { tender: record.tender(), kind: P::KIND, made_by: P::MADE_BY, made: record.made() };
    page(&around, lang, |catalogue| record.tell(catalogue))
}

fn page(around: &Around<'_>, lang: Lang, tell: impl Fn(&Catalogue) -> Vec<Block>) -> String {
    let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
    let (zh_blocks, en_blocks) = (tell(&zh), tell(&en));
    let class = provenance_class(around.tender.provenance);
    let (format, version) = around.made;
    let made = [("version", version), ("format", format)];
    let main = html! {
        header {
            p class=(class) { (both(&provenance(&zh, around.tender), &provenance(&en, around.tender))) }
            p.kicker { (both(&zh.text(around.kind), &en.text(around.kind))) }
            h1 { (around.tender.title) }
            (contents(&zh_blocks, &en_blocks))
        }
        (blocks(&zh_blocks, &en_blocks, 0..zh_blocks.len()))
        footer { p { (both(&zh.format(around.made_by, &made), &en.format(around.made_by, &made))) } }
    };
    // A page without charts does not carry the library.
    let drawn = zh_blocks.iter().any(|block| matches!(block, Block::Chart(_)));
    let scripts: &[&str] = if drawn { &[ECHARTS, DRAWING] } else { &[] };
    document(&Head::of(around.tender), lang, &main, scripts)
}
