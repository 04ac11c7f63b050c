//! `report.html`: one page that needs nothing but itself, in both languages, for screen and
//! for A4 paper.
//!
//! Texts that differ between the languages stand side by side in the page, each with its
//! `lang` attribute; two radio buttons and the style sheet show one of them, so that the page
//! needs no script to be read. Numbers and names stand there once. All text is escaped by
//! `maud`, and the page's own content policy forbids every script but those it carries.
//!
//! A page of hundreds of lots adds them up by county, and says which table has each; long lists end
//! with the same word.

mod appendix;
mod batch;
mod bilingual;
mod blocks;
mod by_county;
mod charts;
mod comparison;
mod conflict;
mod joint;
mod limits;
mod many;
mod map;
mod page;
mod passed_over;
mod purchases;
mod rankings;
mod rules;
mod standbys;
mod told;
mod verdict;

use crate::domain::record::{Record, Standing};
use crate::messages::{Catalogue, Lang};
use bilingual::Bilingual;

pub use batch::batch_page;
pub use told::{explained_page, planned_page};

/// The whole page; `lang` is the language in which it opens.
pub fn page(record: &Record, lang: Lang) -> String {
    let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
    let both = Bilingual::new(record, &zh, &en);
    let mut sections = vec![
        verdict::section(&both),
        conflict::conflicts(&both),
        conflict::relaxation(&both),
        purchases::section(&both),
        joint::section(&both),
        rules::rules(&both),
        rules::waivers(&both),
        limits::section(&both),
        standbys::section(&both),
        comparison::section(&both),
        passed_over::section(&both),
        rankings::section(&both),
        appendix::exclusions(&both),
        appendix::findings(&both),
        appendix::parameters(&both),
        appendix::inputs(&both),
        appendix::glossary(&both),
    ];
    if matches!(record.headline.standing, Standing::Infeasible | Standing::Unknown) {
        // Without a result the findings are the message: why nothing fits, and what would.
        sections.sort_by_key(|section| match section {
            Some(section) if section.anchor == "verdict" => 0,
            Some(section) if section.anchor == "conflicts" => 1,
            Some(section) if section.anchor == "relaxation" => 2,
            Some(section) if section.anchor == "findings" => 3,
            _ => 4,
        });
    }
    page::shell(&both, lang, &sections)
}
