//! Participatory budgets in the Pabulib format, several districts together.
//!
//! Format (pabulib.org, "pb" files, UTF-8): a section `META` of `key;value` lines with at least
//! `budget`; a section `PROJECTS`, a CSV table with `;` between the fields and a header, of
//! which `project_id`, `cost` and `votes` are needed and `name` and `selected` are used; a
//! section `VOTES`, which is not needed. Fields may be quoted, decimals may have a comma.
//!
//! | format | dossier |
//! |---|---|
//! | file (a district and year) | county, jurisdiction with the `budget` as its ceiling |
//! | project | lot that need not be awarded, and the one bid on it, of an invented tenderer |
//! | cost | price, in yuan |
//! | votes | volume offered; quality is 100, so service is the number of votes served |
//! | `selected` | fact `published_winner` = 1: what the city's greedy rule chose |
//!
//! Projects without cost or without votes are left out, each with a finding: no award is better
//! for them. Districts share nothing, so the optimum is the sum of the districts' optima.

use super::frame::{Frame, plain_text};
use crate::domain::{Dossier, Money, Offer, Provenance, TendererKind, Volume};
use crate::findings::{Code, Finding, Place};
use crate::messages::Lang;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Most districts and most projects a district that are read: what the identifiers hold.
const DISTRICTS_MOST: usize = 9_000;

/// A file as it was read.
struct District {
    name: String,
    budget: Money,
    projects: Vec<Project>,
}

struct Project {
    id: String,
    name: String,
    cost: Money,
    votes: Volume,
    selected: bool,
    row: u32,
}

/// Reads the files of several districts, each with its name. A file that cannot be read is a
/// finding, and then there is no dossier: a sum over fewer districts would mislead.
pub fn import(files: &[(String, Vec<u8>)], lang: Lang) -> (Option<Dossier>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut districts = Vec::new();
    if files.is_empty() {
        return (None, vec![Finding::new(Code::ImportNothing).with("wanted", "*.pb")]);
    }
    if files.len() > DISTRICTS_MOST {
        return (None, vec![Finding::new(Code::ImportTooLarge).with("most", DISTRICTS_MOST)]);
    }
    let mut names = BTreeSet::new();
    for (name, bytes) in files {
        if !names.insert(name) {
            findings.push(Finding::new(Code::ImportTwice).at(Place::file(name)).with("name", name));
        } else if let Some(district) = read(name, bytes, &mut findings) {
            districts.push((name, bytes, district));
        }
    }
    if districts.len() < files.len() {
        return (None, findings);
    }

    let title: Vec<&str> = districts.iter().map(|(_, _, district)| district.name.as_str()).collect();
    let title = plain_text(&title.join(", "));
    let mut frame = Frame::new(
        "pabulib",
        Provenance::Mixed,
        ("import-pabulib-title", &[("names", &title)]),
        ("import-pabulib-note", &[]),
        lang,
    );
    let unit = frame.text("import-pabulib-unit");
    for (number, (file, bytes, district)) in districts.into_iter().enumerate() {
        frame.source(file, bytes);
        let area = frame.county(&plain_text(&district.name), Some(district.budget));
        for project in district.projects {
            if project.cost == Money::ZERO || project.votes == Volume::ZERO {
                let reason =
                    if project.cost == Money::ZERO { "@import-reason-no-price" } else { "@import-reason-no-vote" };
                let finding = Finding::new(Code::ImportLeftOut).at(Place::file(file).row(project.row));
                findings.push(finding.with("name", plain_text(&project.name)).with("reason", reason));
                continue;
            }
            let id = format!("D{:02}-{}", number + 1, project.id);
            let lot = frame.lot(&id, &project.name, area);
            lot.unit.clone_from(&unit);
            lot.volume = project.votes;
            let offer = Offer { lot: frame.last_lot(), price: project.cost, volume: project.votes };
            let tenderer = frame.tenderer(&format!("T-{id}"), &format!("T-{id}"), TendererKind::OtherBody);
            let bid = frame.bid(&format!("B-{id}"), tenderer, vec![offer], Place::file(file).row(project.row));
            if project.selected {
                bid.facts.insert((None, "published_winner".to_owned()), Decimal::ONE);
            }
        }
    }
    (Some(frame.finish()), findings)
}

/// Reads a file; nothing where a finding says why not.
fn read(file: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Option<District> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(bytes);
    let before = findings.len();
    let (mut section, mut header) = (String::new(), None::<BTreeMap<String, usize>>);
    let mut meta = BTreeMap::new();
    let (mut projects, mut ids) = (Vec::new(), BTreeSet::new());
    for record in reader.byte_records() {
        let Ok(record) = record else { break };
        let row = record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
        let cells: Vec<String> = record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).trim_start_matches('\u{feff}').trim().to_owned())
            .collect();
        let first = cells.first().map_or("", String::as_str);
        match (cells.len(), first) {
            (1, "META" | "PROJECTS") => section = first.to_owned(),
            (1, "VOTES") => break,
            _ if section == "META" => {
                meta.insert(first.to_owned(), (row, cells.get(1).cloned().unwrap_or_default()));
            }
            _ if section == "PROJECTS" => match &header {
                None => header = Some(cells.into_iter().enumerate().map(|(position, name)| (name, position)).collect()),
                Some(header) => match project(header, &cells, file, row) {
                    Ok(found) if ids.insert(found.id.clone()) => projects.push(found),
                    Ok(found) => findings
                        .push(Finding::new(Code::ImportTwice).at(Place::file(file).row(row)).with("name", found.id)),
                    Err(finding) => findings.push(finding),
                },
            },
            _ => {}
        }
    }
    let missing = |field: &str| Finding::new(Code::ImportFieldMissing).at(Place::file(file)).with("field", field);
    if header.is_none() {
        findings.push(missing("PROJECTS"));
    }
    let budget = match meta.get("budget") {
        None => {
            findings.push(missing("budget"));
            None
        }
        Some((row, text)) => {
            let budget = money(text);
            if budget.is_none() {
                findings.push(number(Place::file(file).row(*row).column("budget"), text));
            }
            budget
        }
    };
    if findings.len() > before {
        return None;
    }
    if let Some((row, announced)) = meta.get("num_projects")
        && *announced != projects.len().to_string()
    {
        let finding = Finding::new(Code::ImportCount).at(Place::file(file).row(*row)).with("what", "num_projects");
        findings.push(finding.with("announced", announced).with("found", projects.len()));
    }
    let named = ["district", "subunit", "unit"].iter().find_map(|key| meta.get(*key));
    let name = named.map_or_else(|| file.to_owned(), |(_, name)| name.clone());
    budget.map(|budget| District { name, budget, projects })
}

fn project(header: &BTreeMap<String, usize>, cells: &[String], file: &str, row: u32) -> Result<Project, Finding> {
    let place = Place::file(file).row(row);
    let optional = |name: &str| header.get(name).and_then(|position| cells.get(*position)).map_or("", String::as_str);
    let needed = |name: &str| match optional(name) {
        "" => Err(Finding::new(Code::ImportFieldMissing).at(place.clone().column(name)).with("field", name)),
        text => Ok(text),
    };
    let (id, cost, votes) = (needed("project_id")?, needed("cost")?, needed("votes")?);
    let bad = |column: &str, text: &str| number(place.clone().column(column), text);
    Ok(Project {
        id: super::frame::identifier(id),
        name: optional("name").to_owned(),
        cost: money(cost).ok_or_else(|| bad("cost", cost))?,
        votes: volume(votes).ok_or_else(|| bad("votes", votes))?,
        selected: optional("selected") == "1",
        row,
    })
}

fn number(place: Place, text: &str) -> Finding {
    Finding::new(Code::ImportNumber).at(place).with("text", plain_text(text))
}

fn money(text: &str) -> Option<Money> {
    text.replace(',', ".").parse().ok().filter(|money| *money >= Money::ZERO)
}

fn volume(text: &str) -> Option<Volume> {
    // More votes than there are people cannot be.
    let votes = text.replace(',', ".").parse().ok();
    votes.filter(|votes| (Volume::ZERO..=Volume::from_units(10_000_000_000)).contains(votes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SMALL: &str = "META\nkey;value\ndistrict;Wola\nbudget;1000,50\nnum_projects;2\nPROJECTS\n\
        project_id;cost;votes;name;selected\n7;400;30;\"Park; playground\";1\n9;700,25;40;=cmd;0\nVOTES\nx;y\n";

    fn read_one(text: &str) -> (Option<Dossier>, Vec<Code>) {
        let (dossier, findings) = import(&[("a.pb".to_owned(), text.as_bytes().to_vec())], Lang::En);
        (dossier, findings.into_iter().map(|finding| finding.code).collect())
    }

    #[test]
    fn districts_become_counties_and_projects_lots() {
        let (dossier, codes) = read_one(SMALL);
        let dossier = dossier.unwrap();
        assert!(codes.is_empty());
        assert_eq!(dossier.counties[0].name, "Wola");
        assert_eq!(dossier.jurisdictions[1].funds[&2026].prior_spending, Money::from_fen(100_050));
        assert_eq!((dossier.lots[0].id.as_str(), dossier.lots[0].title.as_str()), ("D01-7", "Park; playground"));
        assert_eq!(dossier.lots[1].title, "'=cmd");
        assert_eq!(dossier.bids[1].price(), Money::from_fen(70_025));
        assert_eq!(dossier.bids[1].offers[0].volume, Volume::from_units(40));
        assert_eq!(dossier.bids[0].place.row, Some(8));
        assert!(dossier.bids[0].facts.contains_key(&(None, "published_winner".to_owned())));
        assert!(!dossier.bids[1].facts.contains_key(&(None, "published_winner".to_owned())));
    }

    #[test]
    fn malformed_files_are_findings() {
        assert_eq!(read_one("").1, [Code::ImportFieldMissing, Code::ImportFieldMissing]);
        assert_eq!(read_one(&SMALL.replace("1000,50", "lots")).1, [Code::ImportNumber]);
        assert_eq!(read_one(&SMALL.replace(";40;", ";-4;")).1, [Code::ImportNumber]);
        assert_eq!(read_one(&SMALL.replace(";40;", ";;")).1, [Code::ImportFieldMissing]);
        assert_eq!(read_one(&SMALL.replace("9;700", "7;700")).1, [Code::ImportTwice]);
        assert_eq!(read_one(&SMALL.replace("s;2", "s;3")).1, [Code::ImportCount]);
        assert!(read_one(&SMALL.replace("s;2", "s;3")).0.is_some());
        assert_eq!(read_one(&SMALL.replace("7;400;30", "7;0;30")).1, [Code::ImportLeftOut]);
        assert_eq!(read_one(&SMALL.replace("7;400;30", "7;400;0")).1, [Code::ImportLeftOut]);
        assert_eq!(import(&[], Lang::En).1[0].code, Code::ImportNothing);
        let file = ("a.pb".to_owned(), SMALL.as_bytes().to_vec());
        assert_eq!(import(&[file.clone(), file], Lang::En).1[0].code, Code::ImportTwice);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            import(&[("a.pb".to_owned(), bytes)], Lang::Zh);
        }

        #[test]
        fn any_projects_are_read_without_panic(lines in "([0-9a-z;\"=,.\n-]{0,12}\n){0,12}") {
            import(&[("a.pb".to_owned(), format!("META\nbudget;5\nPROJECTS\nproject_id;cost;votes\n{lines}").into_bytes())], Lang::Zh);
        }
    }
}
