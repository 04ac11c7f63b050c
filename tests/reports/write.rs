use crate::fixture;
use std::fs;
use zeyou::findings::Code;
use zeyou::messages::Lang;
use zeyou::reports::{FILES, json, write_results};

#[test]
fn a_folder_of_results_is_whole() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("定标结果");
    write_results(&folder, &fixture::elastic(), Lang::Zh, false).unwrap();
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let mut expected: Vec<&str> = FILES.to_vec();
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!(json::read(&fs::read(folder.join("award.json")).unwrap()).unwrap(), fixture::elastic());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing temporary is left");
}

#[test]
fn results_are_replaced_only_when_asked() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("results");
    write_results(&folder, &fixture::record(), Lang::Zh, false).unwrap();
    let refused = write_results(&folder, &fixture::infeasible(), Lang::Zh, false).unwrap_err();
    assert_eq!(refused.code, Code::ResultsExist);
    write_results(&folder, &fixture::infeasible(), Lang::Zh, true).unwrap();
    assert_eq!(json::read(&fs::read(folder.join("award.json")).unwrap()).unwrap(), fixture::infeasible());
}

#[test]
fn an_unwritable_place_is_said() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    let refused = write_results(&file.join("results"), &fixture::record(), Lang::Zh, true).unwrap_err();
    assert!(matches!(refused.code, Code::ResultsUnwritable | Code::ResultsFolderForeign), "{refused:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}
