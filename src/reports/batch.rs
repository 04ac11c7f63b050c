//! A run over many dossiers, told: what failed first, then sums by place, dossiers, ceilings,
//! staff, and what is shared. A summary's figures stand; only awards are in sums.

mod limits;

use super::blocks::{Block, Mood};
use super::figures;
use crate::domain::Provenance;
use crate::domain::batch_record::{
    BatchDossier, BatchRecord, DossierOutcome, DossierSummary, PlaceStanding, PlaceTotals,
};
use crate::domain::record::{ProofStatus, Standing};
use crate::messages::Catalogue;

/// What stands on top of the roll-up, in one language.
pub(super) fn provenance(record: &BatchRecord, catalogue: &Catalogue) -> String {
    let note = catalogue.text("batch-provenance-note");
    catalogue.format(
        match record.provenance {
            Provenance::Real => "report-provenance-real",
            Provenance::Synthetic => "report-provenance-synthetic",
            Provenance::Mixed => "report-provenance-mixed",
        },
        &[("note", &note)],
    )
}

/// Where a dossier's report stands, seen from the folder of results.
pub(super) fn report_of(name: &str) -> String {
    format!("{name}/report.html")
}

/// The whole roll-up in pieces.
pub(super) fn tell(record: &BatchRecord, catalogue: &Catalogue) -> Vec<Block> {
    let telling = Telling { record, catalogue };
    let mut blocks = telling.verdict();
    blocks.extend(telling.failures());
    for (name, places) in
        [("provinces", &record.provinces), ("prefectures", &record.prefectures), ("counties", &record.counties)]
    {
        blocks.extend(telling.places(name, places));
    }
    blocks.extend(telling.dossiers());
    blocks.extend(telling.ceilings());
    blocks.extend(telling.staff());
    blocks.extend(telling.shared());
    blocks
}

/// The verdict, what failed and the sums by province: as much as a terminal shows well.
pub(super) fn tell_in_short(record: &BatchRecord, catalogue: &Catalogue) -> Vec<Block> {
    let telling = Telling { record, catalogue };
    let mut blocks = telling.verdict();
    blocks.extend(telling.failures());
    blocks.extend(telling.places("provinces", &record.provinces));
    blocks.extend(telling.shared());
    blocks
}

struct Telling<'a> {
    record: &'a BatchRecord,
    catalogue: &'a Catalogue,
}

type Row = Vec<(Mood, String)>;

fn plain(text: impl ToString) -> (Mood, String) {
    (Mood::Plain, text.to_string())
}

/// A share in percent, or a sign that there is none.
pub(super) fn share(part: i128, whole: i128) -> String {
    figures::percent(part, whole).unwrap_or_else(|| figures::MISSING.to_owned())
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    /// A heading and a table under it; nothing where the table would be empty.
    fn table(&self, name: &'static str, columns: &[&str], figures_from: usize, rows: Vec<Row>) -> Vec<Block> {
        if rows.is_empty() {
            return Vec::new();
        }
        let titles = columns.iter().map(|column| self.text(&format!("batch-column-{column}"))).collect();
        let texts = ["reports", "why", "standing", "proof", "holds", "dossier"];
        let right = (figures_from..columns.len()).filter(|position| !texts.contains(&columns[*position])).collect();
        vec![
            Block::Heading(self.text(&format!("batch-table-{name}"))),
            Block::Table { name: Some(name), titles, right, rows },
        ]
    }

    fn verdict(&self) -> Vec<Block> {
        let totals = &self.record.totals;
        let [dossiers, awarded, lots, won] =
            [totals.dossiers, totals.awarded, totals.lots, totals.lots_awarded].map(|count| count.to_string());
        let arguments = [
            ("dossiers", dossiers.as_str()),
            ("awarded", &awarded),
            ("lots", &lots),
            ("won", &won),
            ("price", &totals.price_yuan.grouped()),
            ("service", &figures::service(totals.service)),
            ("workers", &totals.social_workers.to_string()),
        ];
        let mood = if totals.awarded == totals.dossiers { Mood::Good } else { Mood::Plain };
        let mut blocks = vec![Block::Line(mood, self.catalogue.format("batch-verdict", &arguments))];
        for (id, count, mood) in [
            ("batch-failed", totals.failed, Mood::Bad),
            ("batch-infeasible", totals.infeasible, Mood::Bad),
            ("batch-open", totals.open, Mood::Warning),
            ("batch-pending", totals.pending, Mood::Warning),
        ] {
            if count > 0 {
                blocks.push(Block::Line(mood, self.catalogue.format(id, &[("count", &count.to_string())])));
            }
        }
        for finding in &self.record.findings {
            blocks.push(Block::Bullet(self.catalogue.line(finding)));
        }
        blocks
    }

    /// What the result of a dossier may be called.
    fn standing(&self, summary: &DossierSummary) -> (Mood, String) {
        let (mood, id) = match summary.headline.standing {
            Standing::Award if summary.stopped => (Mood::Warning, "report-standing-unproven"),
            Standing::Award => (Mood::Good, "report-standing-award"),
            Standing::Unproven => (Mood::Warning, "report-standing-unproven"),
            Standing::RuleBroken => (Mood::Bad, "report-standing-rule-broken"),
            Standing::Elastic => (Mood::Warning, "report-standing-elastic"),
            Standing::Infeasible => (Mood::Bad, "report-standing-infeasible"),
            Standing::Unknown => (Mood::Warning, "report-standing-unknown"),
        };
        (mood, self.text(id))
    }

    fn proof(&self, summary: &DossierSummary) -> (Mood, String) {
        match summary.proof {
            None => plain(figures::MISSING),
            Some(ProofStatus::Optimal) => (Mood::Good, self.text("batch-proven")),
            Some(ProofStatus::Infeasible) => (Mood::Bad, self.text("batch-proven-none")),
            Some(ProofStatus::Unknown) => (Mood::Warning, self.text("batch-not-found")),
            Some(ProofStatus::WithinGap) => {
                let gap = summary.open_level.as_ref().and_then(figures::gap_percent);
                let gap = gap.unwrap_or_else(|| figures::MISSING.to_owned());
                (Mood::Warning, self.catalogue.format("batch-within", &[("gap", &gap)]))
            }
        }
    }

    fn failures(&self) -> Vec<Block> {
        let row = |dossier: &BatchDossier| -> Option<Row> {
            match &dossier.outcome {
                DossierOutcome::Failed { findings } => {
                    let stops =
                        findings.iter().filter(|finding| finding.severity() == crate::findings::Severity::Error);
                    let why: Vec<String> = stops.map(|finding| self.catalogue.line(finding)).collect();
                    let failed = (Mood::Bad, self.text("batch-standing-failed"));
                    Some(vec![plain(&dossier.name), failed, plain(why.join("\n")), plain("")])
                }
                DossierOutcome::Done(summary) if !summary.is_awarded() => {
                    let proof = self.proof(summary);
                    Some(vec![plain(&dossier.name), self.standing(summary), proof, plain(report_of(&dossier.name))])
                }
                DossierOutcome::Done(_) | DossierOutcome::Pending => None,
            }
        };
        let mut rows: Vec<Row> = self.record.dossiers.iter().filter_map(row).collect();
        // What failed stands first.
        rows.sort_by_key(|row| row.last().is_some_and(|(_, report)| !report.is_empty()));
        self.table("failures", &["dossier", "standing", "why", "reports"], 4, rows)
    }

    fn places(&self, name: &'static str, places: &[PlaceTotals]) -> Vec<Block> {
        let single = name == "counties";
        let columns = [
            "code",
            "name",
            "standing",
            "lots",
            "lots-awarded",
            "service",
            "rate",
            "price",
            "ceiling-used",
            "below-floor",
            if single { "reports" } else { "count" },
        ];
        let row = |place: &PlaceTotals| -> Row {
            let standing = match place.standing {
                PlaceStanding::Awarded => (Mood::Good, self.text("report-standing-award")),
                PlaceStanding::Open => (Mood::Warning, self.text("batch-standing-open")),
                PlaceStanding::Infeasible => (Mood::Bad, self.text("report-standing-infeasible")),
            };
            let reports: Vec<String> = place.dossiers.iter().map(|name| report_of(name)).collect();
            let shown = if single { reports.join("; ") } else { reports.len().to_string() };
            let floor = if place.below_floor > 0 { Mood::Bad } else { Mood::Plain };
            vec![
                plain(&place.code),
                plain(&place.name),
                standing,
                plain(place.lots),
                plain(place.lots_awarded),
                plain(figures::service(place.service)),
                plain(share(place.service.steps(), place.need.steps())),
                plain(place.price_yuan.grouped()),
                plain(share(place.ceiling_used_yuan.fen(), place.ceiling_yuan.fen())),
                (floor, place.below_floor.to_string()),
                plain(shown),
            ]
        };
        self.table(name, &columns, 3, places.iter().map(row).collect())
    }

    fn done(&self) -> impl Iterator<Item = (&str, &DossierSummary)> {
        self.record.dossiers.iter().filter_map(|dossier| match &dossier.outcome {
            DossierOutcome::Done(summary) => Some((dossier.name.as_str(), &**summary)),
            _ => None,
        })
    }

    fn dossiers(&self) -> Vec<Block> {
        let columns = [
            "dossier",
            "title",
            "buyer",
            "standing",
            "proof",
            "lots",
            "lots-awarded",
            "service",
            "price",
            "suppliers",
            "errors",
            "warnings",
            "reports",
        ];
        let row = |(name, summary): (&str, &DossierSummary)| -> Row {
            vec![
                plain(name),
                plain(&summary.title),
                plain(&summary.buyer_name),
                self.standing(summary),
                self.proof(summary),
                plain(summary.lots),
                plain(summary.lots_awarded),
                plain(figures::service(summary.service)),
                plain(summary.price_yuan.grouped()),
                plain(summary.suppliers),
                plain(summary.errors),
                plain(summary.warnings),
                plain(report_of(name)),
            ]
        };
        self.table("dossiers", &columns, 5, self.done().map(row).collect())
    }
}
