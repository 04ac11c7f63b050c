//! Faults of whole files: missing, linked, oversized, in foreign encodings, hostile.

use crate::base::{Base, findings, has, refused, shown};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use zeyou::findings::Code;
use zeyou::inputs::read_dossier;
use zeyou::messages::Lang;

#[test]
pub fn no_such_path_and_no_dossier() {
    let base = Base::new(Lang::En);
    assert_eq!(shown(&findings(&base.path.join("nowhere"))), ["file-unreadable nowhere"]);
    assert_eq!(shown(&findings(&base.path.join("bids.csv"))), ["not-a-dossier bids.csv"]);
    let empty = base.path.join("empty");
    fs::create_dir(&empty).unwrap();
    let found = findings(&empty);
    assert!(found.iter().all(|finding| finding.code == Code::TableMissing));
    assert_eq!(found.len(), 7, "the tender and six tables that every dossier needs: {:?}", shown(&found));
}

#[cfg(unix)]
#[test]
pub fn links_and_pipes_are_refused() {
    let base = Base::new(Lang::En);
    let outside = base.path.with_file_name("outside.csv");
    fs::rename(base.path.join("funds.csv"), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, base.path.join("funds.csv")).unwrap();
    assert!(has(&base.findings(), Code::LinkNotFollowed));
    fs::remove_file(base.path.join("funds.csv")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(base.path.join("funds.csv")).status();
    assert!(made.unwrap().success());
    assert!(has(&base.findings(), Code::FileNotRegular));
}

#[test]
pub fn too_large_too_long_too_wide() {
    let base = Base::new(Lang::En);
    let file = fs::File::create(base.path.join("facts.csv")).unwrap();
    file.set_len(300 * 1024 * 1024).unwrap();
    assert_eq!(shown(&base.findings()), ["file-too-large facts.csv"]);

    let base = Base::new(Lang::En);
    base.append("facts.csv", &"\r\n".repeat(2_000_001));
    assert_eq!(shown(&base.findings())[0].split(':').next(), Some("table-too-long facts.csv"));

    let base = Base::new(Lang::En);
    base.append("facts.csv", &format!("B01,,x,1{}1\r\n", ",0".repeat(300)));
    assert_eq!(shown(&base.findings()), ["table-too-large facts.csv:18"]);

    let base = Base::new(Lang::En);
    base.edit("experts.csv", "expert A", &"x".repeat(40_000));
    assert_eq!(shown(&base.findings()), ["cell-too-long experts.csv:3", "value-missing experts.csv:3 [name]"]);
}

#[test]
pub fn encodings() {
    let base = Base::new(Lang::Zh);
    let text = base.text("投标.csv");
    base.write("投标.csv", encoding_rs::GB18030.encode(text.trim_start_matches('\u{feff}')).0);
    assert_eq!(shown(&base.findings()), ["encoding-assumed 投标.csv"]);
    assert!(read_dossier(&base.path).dossier.is_some());
    base.write("投标.csv", b"\xff\xff\xff\x00");
    assert_eq!(shown(&base.findings()), ["encoding-unknown 投标.csv:1"]);
}

#[test]
pub fn unknown_files_and_files_that_may_lie_there() {
    let base = Base::new(Lang::En);
    for name in ["notes.txt", "scan.pdf", "~$bids.xlsx", ".hidden.csv", "合同.docx"] {
        base.write(name, "x");
    }
    for folder in ["results", "what-if", "rules"] {
        fs::create_dir(base.path.join(folder)).unwrap();
        base.write(&format!("{folder}/bids.csv"), "x");
    }
    base.write("rules/own.toml", "x");
    assert_eq!(shown(&base.findings()), [""; 0]);
    let files = read_dossier(&base.path).dossier.unwrap().files;
    assert!(files.iter().any(|file| file.name == "rules/own.toml" && file.sha256.len() == 64 && file.bytes == 1));
    assert!(files.is_sorted() && files.iter().all(|file| file.name != "README.md"));
    base.write("bid.csv", "x").write("tender2.toml", "x");
    let found = base.findings();
    assert_eq!(shown(&found), ["file-unknown bid.csv", "file-unknown tender2.toml"]);
    assert_eq!(found[0].arguments["nearest"], "bids");
}

#[test]
pub fn tables_twice_empty_and_without_rows() {
    let base = Base::new(Lang::En);
    base.write("投标.csv", base.text("bids.csv"));
    assert_eq!(shown(&base.findings()), ["table-twice 投标.csv"]);

    let base = Base::new(Lang::En);
    base.write("facts.csv", "");
    assert_eq!(shown(&base.findings()), ["file-empty facts.csv"]);
    base.write("facts.csv", "a,b\r\n1,2\r\n");
    assert_eq!(shown(&base.findings()), ["header-missing facts.csv"]);

    let base = Base::new(Lang::En);
    let header = base.text("conditions.csv").lines().next().unwrap().to_owned();
    base.write("conditions.csv", header);
    assert_eq!(shown(&base.findings()), ["rows-missing conditions.csv"]);
}

#[test]
pub fn old_division_codes_still_resolve() {
    let base = Base::new(Lang::En);
    for file in ["jurisdictions.csv", "counties.csv", "funds.csv", "lots.csv", "tender.toml", "seconded.csv"] {
        let text = base.text(file).replace("519901", "513425");
        base.write(file, text);
    }
    base.edit("seconded.csv", "B02,513425", "B02,513402");
    let found = base.findings();
    assert_eq!(
        shown(&found),
        [
            "division-code-old jurisdictions.csv:3 [code]",
            "division-code-old counties.csv:2 [code]",
            "division-code-old seconded.csv:3 [county]",
        ]
    );
    assert_eq!(found[0].arguments["new"], "513402");
}

#[test]
pub fn two_tenderers_with_one_code() {
    let base = Base::new(Lang::En);
    let text = base.text("tenderers.csv");
    let code = |row: usize| text.lines().nth(row).unwrap().split(',').find(|cell| cell.len() == 18).unwrap().to_owned();
    base.edit("tenderers.csv", &code(3), &code(1));
    assert_eq!(shown(&base.findings()), ["credit-code-twice tenderers.csv:4 [credit_code]"]);
}

#[test]
pub fn repetitions_are_summed_up() {
    let base = Base::new(Lang::En);
    let text = base.text("scores.csv").replace(",plan,", ",,");
    base.write("scores.csv", text);
    base.append("facts.csv", "B99,,x,1\r\n");
    let mut more = String::new();
    for number in 0..500 {
        more.push_str(&format!("E1,x{number},B99,A-01,5\r\n"));
    }
    base.append("scores.csv", &more);
    let found = base.findings();
    let of_scores = found.iter().filter(|f| f.place.as_ref().unwrap().file == "scores.csv");
    assert_eq!(of_scores.clone().filter(|f| f.code == Code::ReferenceUnknown).count(), 50);
    let summary = of_scores.clone().find(|f| f.code == Code::MoreFindings).unwrap();
    assert_eq!((summary.arguments["code"].as_str(), summary.arguments["count"].as_str()), ("reference-unknown", "450"));
}

#[test]
fn blank_points_are_summed_up_by_expert_and_criterion() {
    let base = Base::new(Lang::En);
    let text: String = base
        .text("scores.csv")
        .lines()
        .map(|line| {
            if line.starts_with("E3,team") {
                line.rsplit_once(',').unwrap().0.to_owned() + ",\n"
            } else {
                line.to_owned() + "\n"
            }
        })
        .collect();
    base.write("scores.csv", text);
    let found = base.findings();
    assert_eq!(shown(&found), ["points-blank scores.csv:9"]);
    assert_eq!((found[0].arguments["expert"].as_str(), found[0].arguments["count"].as_str()), ("E3", "9"));
}

#[test]
pub fn templates_do_not_overwrite() {
    let base = Base::new(Lang::Zh);
    assert_eq!(refused(&base.path), Code::TemplateFolderNotEmpty);
    let below_a_file = base.path.join("说明.md/x");
    assert_eq!(refused(&below_a_file), Code::TemplateUnwritable);
}

#[test]
pub fn broken_and_hostile_workbooks() {
    let folder = tempfile::tempdir().unwrap();
    let book = folder.path().join("book.xlsx");
    fs::write(&book, "not a workbook").unwrap();
    assert_eq!(shown(&findings(&book)), ["workbook-unreadable book.xlsx"]);
    write_bomb(&book);
    assert_eq!(shown(&findings(&book)), ["workbook-too-large book.xlsx"]);
}

/// 1.1 GiB of zeros in about a megabyte.
fn write_bomb(path: &Path) {
    let mut archive = zip::ZipWriter::new(fs::File::create(path).unwrap());
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("xl/workbook.xml", options).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..1100 {
        archive.write_all(&zeros).unwrap();
    }
    archive.finish().unwrap();
}
