//! The pages that describe the files are what the program prints.

use std::fs;
use std::path::Path;
use zeyou::inputs::columns_page;
use zeyou::messages::Lang;

#[test]
fn the_column_pages_are_up_to_date() {
    for (lang, name) in [(Lang::En, "README.md"), (Lang::Zh, "README.zh.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name);
        let page = fs::read_to_string(path).expect("the page exists");
        let columns = columns_page(lang);
        assert!(page.contains(columns.trim()), "{name}: replace its columns by what `zeyou schema columns` prints");
    }
}
