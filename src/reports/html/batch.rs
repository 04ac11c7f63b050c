//! The roll-up of a run over many dossiers as a page: the map, then the tables.

use super::bilingual::both;
use super::blocks::{blocks, contents};
use super::map::map;
use super::page::{Head, document, provenance_class};
use crate::domain::batch_record::BatchRecord;
use crate::messages::{Catalogue, Lang};
use crate::reports::batch::{provenance, tell};
use crate::reports::blocks::Block;
use maud::html;

const STYLE: &str = include_str!("batch.css");

/// The page; `lang` is the language in which it opens.
pub fn batch_page(record: &BatchRecord, lang: Lang) -> String {
    let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
    let (zh_blocks, en_blocks) = (tell(record, &zh), tell(record, &en));
    // What comes before the first table's heading stands above the map; failures come first, too.
    let first_places = zh_blocks
        .iter()
        .position(|block| matches!(block, Block::Table { name: Some(name), .. } if *name != "failures"));
    let split = first_places.map_or(zh_blocks.len(), |position| position.saturating_sub(1));
    let title = [&zh, &en].map(|catalogue| catalogue.format("batch-title", &[("folder", &record.folder)]));
    let made = [("version", record.program_version.as_str()), ("format", &record.format)];
    let main = html! {
        header {
            p class=(provenance_class(record.provenance)) { (both(&provenance(record, &zh), &provenance(record, &en))) }
            p.kicker { (both(&zh.text("batch-document-kind"), &en.text("batch-document-kind"))) }
            h1 { (both(&title[0], &title[1])) }
            (contents(&zh_blocks, &en_blocks))
        }
        (blocks(&zh_blocks, &en_blocks, 0..split))
        (map(&record.counties, &record.prefectures, &record.provinces, &zh, &en))
        (blocks(&zh_blocks, &en_blocks, split..zh_blocks.len()))
        footer { p { (both(&zh.format("batch-made-by", &made), &en.format("batch-made-by", &made))) } }
    };
    let own = match lang {
        Lang::Zh => &title[0],
        Lang::En => &title[1],
    };
    document(&Head { title: own, provenance: record.provenance, style: STYLE }, lang, &main, &[])
}
