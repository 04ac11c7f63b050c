//! Explanations as a page of their own, both languages side by side.

use super::blocks::{blocks, both};
use super::page::document;
use crate::domain::Provenance;
use crate::domain::explain_record::ExplainRecord;
use crate::messages::{Catalogue, Lang};
use crate::reports::explained::tell;
use crate::reports::wording::provenance;
use maud::html;

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
        (blocks(&tell(record, &zh), &tell(record, &en)))
        footer { p { (both(&zh.format("explain-made-by", &made), &en.format("explain-made-by", &made))) } }
    };
    document(&record.tender, lang, &main)
}
